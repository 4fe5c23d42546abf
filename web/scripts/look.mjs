// Takes a picture of a page at its real size: node scripts/look.mjs URL OUT.png [1440x900] [css-selector-to-hover]
import { chromium } from 'playwright-core'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const [url, out, size = '1440x900', hover] = process.argv.slice(2)
if (!url || !out) {
  console.error('usage: look.mjs URL OUT.png [WIDTHxHEIGHT] [hover]')
  process.exit(2)
}
const [width, height] = size.split('x').map(Number)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: FLAGS,
})
const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
page.on('pageerror', (error) => console.error('page error:', error.message))
page.on('console', (line) => line.type() === 'error' && console.error('console:', line.text()))
await page.goto(url, { waitUntil: 'networkidle' })
if (hover) {
  await page.hover(hover)
  await page.waitForTimeout(400)
}
await page.screenshot({ path: out })
await browser.close()
