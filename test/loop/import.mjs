import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { as, ask, check, picture, until, visit, WORK } from './kit.mjs'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const HEADERS = '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址'

/** A code that conforms to GB 32100 with both check characters; new with each run. */
function code(number) {
  const body = String(number).padStart(8, '0').slice(-8)
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  const inner = '0123456789X0'[(11 - (sum % 11)) % 11 === 0 ? 0 : 11 - (sum % 11)]
  const first = `91509901${body}${inner}`
  const total = [...first].reduce((all, sign, at) => all + SIGNS.indexOf(sign) * (3 ** at % 31), 0)
  return first + SIGNS[(31 - (total % 31)) % 31]
}

function wrong(right) {
  return right.slice(0, 17) + SIGNS[(SIGNS.indexOf(right[17]) + 1) % 31]
}

/** Five rows that come in, one of them with a wrong check character, and one whose columns are shifted. */
function file() {
  const start = Date.now() % 90_000_000
  const rows = Array.from({ length: 5 }, (_, at) => {
    const right = code(start + at * 7)
    const firm = `重庆高新区环行${'甲乙丙丁戊'[at]}号商贸有限公司`
    return [firm, at === 2 ? wrong(right) : right, '2021-03-0' + (at + 1), '有限责任公司', '', `${(at + 1) * 50}万人民币`, '日用百货销售', '重庆', '重庆高新区', `重庆高新区澄湖街道环行路${at + 1}号`]
  })
  rows.push(['2021-03-08', '有限责任公司', '', '80万人民币', '文具零售', '重庆', '重庆高新区', '重庆高新区澄湖街道环行路8号', '', ''])
  const path = join(WORK, `环行路新设-${start}.csv`)
  writeFileSync(path, [HEADERS, ...rows.map((row) => row.join(','))].join('\n') + '\n')
  return path
}

export async function importFile() {
  const page = await visit('shuju', '/data/imports/new')
  await page.locator('input[type=file]').setInputFiles(file())
  await page.getByRole('button', { name: '上传并识别' }).click()
  const form = page.locator('.step form')
  await form.waitFor()
  const source = form.getByLabel('来源')
  if (!(await source.inputValue())) await source.selectOption({ index: 1 })
  await form.locator('button[type=submit]').click()
  await page.waitForURL(/\/data\/imports\/\d+$/)
  const run = page.url().match(/(\d+)$/)[1]
  const done = await until('导入结束', async () => {
    const one = await ask('shuju', `/api/exchange/imports/${run}`)
    return ['SUCCEEDED', 'FAILED', 'CANCELLED'].includes(one.state) && one
  })
  check(done.state === 'SUCCEEDED', `导入没有成功：${done.failure}`)
  const got = `接收 ${done.accepted} 警示 ${done.warned} 隔离 ${done.quarantined} 新增 ${done.created}`
  check(got === '接收 4 警示 1 隔离 1 新增 5', `导入计数不对：${got}`)
  await page.reload()
  for (const [label, value] of [['接收', '4'], ['警示，已接收', '1'], ['隔离，未写入', '1']]) {
    const box = page.locator('.four > div').filter({ has: page.locator(`dt:text-is("${label}")`) })
    check((await box.locator('b').innerText()) === value, `报告上的“${label}”不是 ${value}`)
  }
  await page.getByRole('row').filter({ hasText: '6' }).first().waitFor()
  await picture(page, 'import')
  await (await as('shuju')).goto('about:blank')
}
