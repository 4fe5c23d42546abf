import { ask, check, picture, visit } from './kit.mjs'

let chosen

/** A firm of the demonstration that is rated C: it has facts and reasons. */
async function firm() {
  const { items } = await ask('xinyong', '/api/creditrisk/grades?grade=C&limit=20')
  const one = items.find((item) => item.indicative !== null) ?? items[0]
  check(one, '没有一户评为 C，演示数据没有评定')
  return one.entity
}

export async function lookAtEntity() {
  chosen = await firm()
  const facts = await ask('xinyong', `/api/dossier/entities/${chosen.id}/facts`)
  check(facts.items.length > 0, `${chosen.name} 没有事实`)
  const page = await visit('xinyong', `/entity/${chosen.id}`)
  await page.getByRole('heading', { name: chosen.name }).first().waitFor()
  const rows = page.locator('.facts tr')
  await rows.first().waitFor()
  check((await rows.count()) === facts.items.length, `页上 ${await rows.count()} 条事实，服务器说 ${facts.items.length} 条`)
  const source = await rows.first().locator('.src').innerText()
  check(source.includes('入档') && source.length > 4, `事实没有写来源：${source}`)
  await page.locator('#facts').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await picture(page, 'entity')
}

export async function askWhy() {
  const grade = await ask('xinyong', `/api/creditrisk/entities/${chosen.id}`)
  const page = await visit('xinyong', `/entity/${chosen.id}`)
  const table = page.locator('.wf')
  await table.waitFor()
  const total = await table.locator('.tot .sum').innerText()
  check(Math.abs(Number(total) - grade.indicative.total) < 0.006, `页上合计 ${total}，服务器说 ${grade.indicative.total}`)
  check((await table.locator('tr.kid').count()) > 0, '维度没有展开到事实')
  await picture(page, 'why')
}
