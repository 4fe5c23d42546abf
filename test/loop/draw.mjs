import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, base, check, newPage, picture, ROOT, shown, until, visit, WORK } from './kit.mjs'

export const drawn = { plan: '', tasks: [] }
const SECTIONS = [['xinyong', '信用监管科'], ['fagui', '法规科'], ['shipin', '食品安全科']]
const PLANNED = 3
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const plan = () => ask('xinyong', `/api/inspection/plans/${drawn.plan}`)

async function choose(page, label, words) {
  const field = page.locator('.fld').filter({ has: page.locator(`label:has-text("${label}")`) }).first()
  await field.locator('.el-select').click()
  for (const one of words) await page.locator('.el-select-dropdown__item:visible').filter({ hasText: one }).first().click()
  await page.keyboard.press('Escape')
}

export async function draftPlan() {
  const page = await visit('xinyong', '/task/plans/new')
  await page.getByLabel('计划名称').fill('餐饮与公示信息双随机抽查')
  await choose(page, '抽查事项', ['公示'])
  await page.getByLabel('检查表').selectOption({ label: '企业公示信息抽查检查表' })
  await choose(page, '监管所', ['湖滨监管所'])
  await page.getByLabel('行业').fill('62')
  await page.getByLabel('抽取户数').fill(String(PLANNED))
  await page.getByRole('radio', { name: '三个科室各出一数' }).click()
  await choose(page, '三个科室', SECTIONS.map(([, section]) => section))
  await page.getByPlaceholder('起', { exact: true }).fill(day(0))
  await page.getByPlaceholder('止', { exact: true }).fill(day(30))
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '保存拟稿' }).click()
  await page.waitForURL(/\/task\/plans\/\d+$/).catch(async () => check(false, `计划没有保存：${await shown(page)}`))
  drawn.plan = page.url().match(/(\d+)$/)[1]
  await press(page, 'submit')
  await reached('SUBMITTED')
}

async function press(page, code) {
  const action = (await plan()).actions.find((one) => one.code === code)
  check(action, `计划没有动作 ${code}`)
  await page.locator('button').filter({ hasText: new RegExp(`^\\s*${action.label}\\s*$`) }).first().click()
}

async function reached(state) {
  await until(`计划到 ${state}`, async () => (await plan()).state.code === state, 90)
}

export async function approvePlan() {
  const page = await visit('juzhang', `/task/plans/${drawn.plan}`)
  await page.getByRole('button', { name: /批准/ }).first().click()
  await reached('APPROVED')
}

export async function commitAndFreeze() {
  for (const [who] of SECTIONS) await commit(who)
  await press(await visit('xinyong', `/task/plans/${drawn.plan}`), 'freeze')
  await reached('ROSTER_FROZEN')
  for (const [who] of SECTIONS) await reveal(who)
}

async function commit(who) {
  const page = await visit(who, `/task/plans/${drawn.plan}`)
  const label = (await ask(who, `/api/inspection/plans/${drawn.plan}`)).actions.find((one) => one.code === 'commit').label
  await page.getByRole('button', { name: label }).first().click()
  await page.getByLabel('您的随机数').fill(`${who} ${Math.random()}`)
  await page.getByRole('button', { name: '提交承诺并保存凭据' }).click()
  await given(who, 'committedAt')
}

async function reveal(who) {
  const page = await visit(who, `/task/plans/${drawn.plan}`)
  const label = (await ask(who, `/api/inspection/plans/${drawn.plan}`)).actions.find((one) => one.code === 'reveal').label
  await page.getByRole('button', { name: label }).first().click()
  await given(who, 'revealedAt')
}

async function given(who, what) {
  const section = SECTIONS.find(([one]) => one === who)[1]
  await until(`${section} ${what}`, async () => (await plan()).contributions.some((one) => one.sectionName === section && one[what]), 60)
}

export async function drawAndProve() {
  const page = await visit('xinyong', `/task/plans/${drawn.plan}`)
  await press(page, 'draw')
  await page.getByLabel('监督人').fill('法规科 林正言')
  await page.locator('.el-dialog:visible button[type=submit]').click()
  await reached('DRAWN')
  await page.getByText('可复算：结果一致').waitFor()
  const { items } = await ask('xinyong', `/api/inspection/tasks?plan=${drawn.plan}`)
  const { frozen } = await ask('xinyong', `/api/inspection/plans/${drawn.plan}/draw`)
  const least = Math.ceil((frozen.pool * parseFloat(frozen.floor)) / 100)
  check(frozen.total === Math.max(PLANNED, least), `应抽 ${Math.max(PLANNED, least)} 户，名额是 ${frozen.total}`)
  check(items.length === frozen.total, `应抽 ${frozen.total} 户，任务有 ${items.length} 个`)
  check(items.every((task) => task.officers.length === 2), '有任务不是两名检查人员')
  for (const task of items) await page.getByRole('link', { name: task.entity.name }).first().waitFor()
  drawn.tasks = items
  await picture(page, 'draw')
}

export async function verifyInPublic() {
  const page = await newPage()
  await page.goto(`${base}/p/draws`)
  const number = (await plan()).number
  const row = page.locator('section').first().locator('dl > div').filter({ hasText: number })
  const entry = (await row.count()) ? row.first() : page.locator('section').first().locator('dl > div').first()
  const link = await entry.getByRole('link', { name: '下载' }).getAttribute('href')
  const text = await (await page.request.get(base + link)).text()
  check(!/"(A|B|C|D)级|CREDIT|grade"/.test(text), '公开的抽取记录写了信用类别')
  const file = join(WORK, 'transcript.json')
  writeFileSync(file, text)
  const answer = execFileSync(join(ROOT, 'hj'), ['verify-draw', file, '--json'], { encoding: 'utf8' })
  check(JSON.parse(answer.trim().split('\n').at(-1)).valid === true, `hj verify-draw 说：${answer}`)
  await entry.getByRole('link', { name: '复算' }).click()
  await page.getByText('可复算：结果一致').waitFor()
  await page.context().close()
}
