/** The desks of the data hub: what comes in, how good it is, what waits for a person, what goes up and what comes back. */
import { ask, check, picture, until, visit } from './kit.mjs'

const LAYOUT = 'credit-china-penalty'

/** Sources, quality and quarantine show what the import left behind. */
export async function lookAtFeeds() {
  const sources = await visit('shuju', '/data/sources')
  await sources.getByRole('row').filter({ hasText: '登记注册系统（演示数据）' }).first().waitFor()
  const feeds = await until('各来源的演示数据都到了', async () => {
    const { items } = await ask('shuju', '/api/exchange/sources')
    const registered = items.filter((one) => one.id)
    return registered.length >= 18 && registered.every((one) => one.standing === 'current') && registered
  })
  const came = new Set(feeds.filter((one) => one.rows).flatMap((one) => one.datasets.map(({ code }) => code)))
  check(came.size === 20, `20 个数据集只有 ${came.size} 个由登记的来源到数`)
  await picture(sources, 'sources')
  const quality = await visit('shuju', '/data/quality')
  await quality.getByRole('row').nth(1).waitFor()
  await picture(quality, 'quality')
  const { total } = await ask('shuju', '/api/exchange/quarantine/facets')
  check(total > 0, '导入隔离了一行，隔离台却是空的')
  const desk = await visit('shuju', '/data/quarantine')
  await desk.locator('tbody tr').first().click()
  await picture(desk, 'quarantine')
}

/** Each count beside 今日 is that of the list it opens. */
export async function followWaiting() {
  const page = await visit('shuju', '/today')
  const line = page.getByRole('link', { name: /隔离的行待处理/ })
  const { total } = await ask('shuju', '/api/exchange/quarantine/facets')
  await until('今日显示隔离行数', async () => (await line.innerText()).includes(total.toLocaleString('zh-CN')), 30)
  await line.click()
  await page.waitForURL(/\/data\/quarantine$/)
}

/** A pair at the desk, and two firms looked at before they are merged. */
export async function lookAtDuplicates() {
  const page = await visit('shuju', '/data/duplicates')
  await page.getByRole('heading', { name: '疑似重复' }).waitFor()
  const { items } = await ask('shuju', '/api/entity/candidates?limit=1')
  if (items.length) await page.goto(page.url() + `/${items[0].id}`)
  await page.locator('tbody tr').first().waitFor()
  await picture(page, 'duplicates')
  const firms = (await ask('shuju', `/api/entity/entities?q=${encodeURIComponent('环行')}&limit=2`)).items
  await visit('shuju', `/data/duplicates/merge?survivor=${firms[0].id}&merged=${firms[1].id}`)
  const row = page.getByRole('row').filter({ hasText: '企业名称' })
  await row.getByText(firms[1].name).waitFor()
  check((await row.innerText()).includes(firms[0].name), '合并前的对照没有存续方的名称')
  await page.getByRole('button', { name: '互换存续方' }).click()
  await page.waitForURL(new RegExp(`survivor=${firms[1].id}`))
}

/** A package goes out, its answers are typed row by row, and the firm's page says so. */
export async function reportUpward() {
  const desk = await visit('shuju', `/data/reporting?layout=${LAYOUT}`)
  await until('处罚列入报送', async () => {
    const { items } = await ask('shuju', '/api/sharing/layouts')
    return items.find((one) => one.id === LAYOUT)?.ready > 0
  })
  await desk.reload()
  await desk.locator('tbody tr').nth(1).waitFor()
  await picture(desk, 'reporting')
  await desk.locator('tr.on').getByRole('button', { name: '打包' }).click()
  await desk.waitForURL(/packages\/\d+$/)
  const id = desk.url().match(/(\d+)$/)[1]
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  check(file.suggestedFilename().endsWith('.csv'), `报送包文件是 ${file.suggestedFilename()}`)
  const typing = desk.getByRole('button', { name: '逐行登记回执' })
  await until('已送出', () => typing.isEnabled(), 20)
  await typing.click()
  await desk.getByRole('button', { name: '本页其余都已接收' }).click()
  const first = desk.getByRole('radiogroup').first()
  await first.getByRole('radio', { name: '退回' }).click()
  await desk.getByPlaceholder('退回原因').first().fill('决定书文号重复')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  await desk.getByText('退回 1 行').waitFor()
  const { items } = await ask('shuju', `/api/sharing/packages/${id}/lines?limit=1`)
  check(items[0].result === 'REFUSED', `第一行的回执是 ${items[0].result}`)
  const firm = await visit('shuju', `/entity/${items[0].entityId}`)
  await firm.getByText('决定书文号重复').first().waitFor()
}

