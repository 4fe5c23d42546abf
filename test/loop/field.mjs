import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { account, ask, base, check, newPage, picture, PICTURES, until, visit, WORK } from './kit.mjs'
import { drawn } from './draw.mjs'

export const visited = { task: null }
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
let page

/** A photo of our own: a grey wall with a darker notice on it. */
function photo() {
  const [width, height] = [640, 480]
  const raw = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const notice = x > 200 && x < 440 && y > 120 && y < 360
      raw.fill(notice ? 120 + ((x + y) % 24) : 200 - (y >> 3), y * (width * 3 + 1) + 1 + x * 3, y * (width * 3 + 1) + 4 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunk = (type, body) => {
    const named = Buffer.concat([Buffer.from(type), body])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(body.length, 0)
    ends.writeUInt32BE(crc(named), 4)
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
  }
  const file = join(WORK, 'photo.png')
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  writeFileSync(file, Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]))
  return file
}

function crc(bytes) {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

const today = async () => (await page.request.get(`${base}/api/inspection/field/today`)).json()
const mine = async () => (await today()).tasks.find((task) => task.id === visited.task.id)

/** The paper is at hand where the notice is shown. */
async function downloadNotice() {
  const desk = await visit('xinyong', `/task/tasks/${visited.task.id}`)
  const link = await desk.getByRole('link', { name: '检查通知书' }).getAttribute('href')
  const answer = await desk.request.get(new URL(link, base).href)
  check(answer.ok(), `通知书答 ${answer.status()}：${(await answer.text()).slice(0, 200)}`)
  const file = await answer.body()
  check(file.subarray(0, 5).toString() === '%PDF-', '通知书不是 PDF')
  writeFileSync(join(PICTURES, 'notice.pdf'), file)
}

export async function receiveTask() {
  visited.task = drawn.tasks[0]
  const officer = account(visited.task.officers[0].name)
  page = await newPage(PHONE)
  await page.goto(`${base}/field/`)
  await page.getByLabel('账号').fill(officer.name)
  await page.getByLabel('口令').fill(officer.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('今日').first().waitFor()
  await page.locator(`a[href$="/tasks/${visited.task.id}"]`).first().click()
  await page.getByRole('button', { name: '登记通知情况' }).click()
  for (const box of await page.locator('label.check input[type=checkbox]').all()) await box.check()
  await page.getByRole('button', { name: '两人已到场，开始检查' }).click()
  await page.getByText('第 1 题').waitFor()
  await until('服务器收到通知和到场', async () => {
    const task = await mine()
    return task?.notice && task.arrival
  }, 60)
  check((await mine()).arrival.arrival.certificates.length === 2, '到场没有记下两个执法证号')
  await downloadNotice()
}

export async function inspectOffline() {
  const questions = (await mine()).checklist.questions
  for (let at = 1; at <= questions; at++) {
    await page.getByText(`第 ${at} 题`, { exact: true }).waitFor()
    if (at === 2) await page.context().setOffline(true)
    if (at === 3) await fail()
    else await page.getByRole('radio', { name: '符合', exact: true }).click()
    await page.getByRole('link', { name: at === questions ? '检查结果' : '下一题' }).click()
  }
  await page.locator('input[name=main][value="5"]').check()
  await page.getByLabel('改正期限').fill(new Date(Date.now() + 15 * 86_400_000).toISOString().slice(0, 10))
  await page.getByLabel('结果说明').fill('年报未按期公示，已责令限期改正。')
  await page.getByRole('button', { name: '去签字' }).click()
  await page.getByLabel('签字人姓名').fill('店长')
  for (const pad of await page.locator('section.sign').all()) await sign(pad)
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await page.getByRole('heading', { name: '已完成，已保存在本机' }).waitFor()
  check((await page.locator('.sync').innerText()).includes('待同步'), '断网时没有说有待同步的内容')
}

async function fail() {
  await page.getByRole('radio', { name: '不符合' }).click()
  await page.locator('input[type=file]').setInputFiles(photo())
  await page.getByRole('img', { name: '现场照片' }).waitFor()
  await page.getByLabel('不符合情况说明').fill('上一年度年度报告在检查当日仍未公示。')
  const handling = page.getByRole('radiogroup', { name: '处理' }).getByRole('radio').first()
  if (await handling.count()) await handling.click()
  await picture(page, 'field')
}

async function sign(pad) {
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.locator('canvas').boundingBox()
  await page.mouse.move(box.x + 40, box.y + box.height / 2)
  await page.mouse.down()
  for (let at = 1; at <= 12; at++) await page.mouse.move(box.x + 40 + at * 16, box.y + box.height / 2 + (at % 2 ? -18 : 18))
  await page.mouse.up()
  await pad.getByRole('button', { name: '确认签字' }).click()
  await pad.getByText('已签字，已存本机').waitFor()
}

export async function backOnline() {
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '已提交，等待审核' }).waitFor()
  await page.locator('.sync').getByText('已同步').waitFor()
  const task = await ask('fagui', `/api/inspection/tasks/${visited.task.id}`)
  check(task.row.state.code === 'RECORDED', `任务状态是 ${task.row.state.code}`)
  await page.context().close()
}
