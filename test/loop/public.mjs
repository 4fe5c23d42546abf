import { base, check, newPage, picture, until, visit } from './kit.mjs'
import { visited } from './field.mjs'

const LARGEST_SCAN_PAGE = 14 * 1024
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, javaScriptEnabled: false }
const firm = () => visited.task.entity
const publicPage = () => `${base}/p/e/${firm().uscc ?? firm().code}`
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
let scanUrl

/** Whether the page shows a result of today: the firm may well have older ones in the same words. */
const showsToday = (text) => text.split('\n').some((line) => [today(), `${today()} 检查`].includes(line.trim()))

export async function lookAsCitizen() {
  const page = await newPage()
  await until('主体页显示检查结果', async () => {
    await page.goto(publicPage())
    const text = await page.locator('body').innerText()
    return text.includes(firm().name) && text.includes('责令改正') && showsToday(text)
  }, 60)
  const text = await page.locator('body').innerText()
  check(!/信用风险|[ABCD] ?类/.test(text), '公众页面写了内部的信用风险分类')
  await page.context().close()
}

export async function scanCode() {
  const office = await visit('gongshi', `/entity/${firm().id}`)
  const link = office.getByRole('link', { name: '打开扫码页' })
  const issue = office.getByRole('button', { name: '发放慧商码' })
  await link.or(issue).first().waitFor()
  if (await issue.count()) await issue.click()
  scanUrl = await link.getAttribute('href')
  const page = await newPage(PHONE)
  const response = await page.goto(scanUrl)
  const size = (await response.body()).length
  check(size < LARGEST_SCAN_PAGE, `扫码页 ${size} 字节，超过 14 KB`)
  const text = await page.locator('body').innerText()
  check(text.includes(firm().name) && text.includes('责令改正') && showsToday(text), `扫码页没有今天的检查结果：${text.slice(0, 600)}`)
  await picture(page, 'scan')
  const last = scanUrl.at(-1)
  const altered = await page.goto(scanUrl.slice(0, -1) + (last === 'A' ? 'B' : 'A'))
  check(altered.status() === 404, `改动的码答 ${altered.status()}`)
  check((await page.locator('body').innerText()).includes('这不是有效的慧商码'), '改动的码没有说无效')
  await page.context().close()
}

export async function lookAfterWithdrawal() {
  const page = await newPage(PHONE)
  for (const url of [publicPage(), scanUrl].filter(Boolean)) {
    await until(`${url} 撤下结果`, async () => {
      await page.goto(url)
      const text = await page.locator('body').innerText()
      return text.includes(firm().name) && !showsToday(text)
    }, 60)
  }
  await page.context().close()
}
