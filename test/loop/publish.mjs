import { ask, check, picture, until, visit } from './kit.mjs'
import { visited } from './field.mjs'

export const published = { id: 0, score: null }
const entity = () => visited.task.entity
const disclosures = async (state) => (await ask('gongshi', `/api/disclosure/disclosures?state=${state}&limit=100`)).items
const ours = (items) => items.find((one) => String(one.party?.id) === String(entity().id) && one.factType === 'inspection-result')

export async function reviewRecord() {
  published.score = await ask('xinyong', `/api/creditrisk/entities/${entity().id}`)
  const page = await visit('fagui', `/task/tasks/${visited.task.id}`)
  const { actions } = await ask('fagui', `/api/inspection/tasks/${visited.task.id}`)
  const approve = actions.find((action) => action.code === 'approve')
  check(approve?.enabled, `不能审核：${approve?.reason ?? '没有这个动作'}`)
  await page.getByRole('button', { name: approve.label, exact: true }).click()
  const task = await until('审核', async () => {
    const one = await ask('fagui', `/api/inspection/tasks/${visited.task.id}`)
    return one.reviews.some((review) => review.decision === 'APPROVED') && one
  }, 60)
  check(task.reviews.some((review) => review.fact), '审核通过后没有入档的事实')
  const today = await visit('xinyong', '/today')
  await picture(today, 'today')
}

export async function publish() {
  const due = await until('待公示', async () => ours(await disclosures('DUE')), 60)
  published.id = due.id
  check(due.clock?.due, '待公示没有法定期限')
  const page = await visit('gongshi', '/publish')
  const row = page.getByRole('row').filter({ hasText: entity().name }).filter({ hasText: due.title }).first()
  await row.waitFor()
  await picture(page, 'disclosure')
  await row.getByRole('button', { name: due.actions.find((one) => one.code === 'publish').label }).click()
  await until('已公示', async () => (await disclosures('PUBLISHED')).some((one) => one.id === published.id), 60)
}

export async function followDossier() {
  const facts = await ask('xinyong', `/api/dossier/entities/${entity().id}/facts`)
  const fact = facts.items.find((one) => one.type === 'inspection-result' && one.validFrom === chinaToday())
  check(fact, '档案里没有今天的检查结果')
  const before = published.score.indicative
  await until('指标分跟上', async () => {
    const { indicative } = await ask('xinyong', `/api/creditrisk/entities/${entity().id}`)
    return indicative && (!before || indicative.computedAt > before.computedAt)
  }, 90)
}

function chinaToday() {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

export async function withdraw() {
  const page = await visit('gongshi', '/publish?state=PUBLISHED')
  const one = (await disclosures('PUBLISHED')).find((item) => item.id === published.id)
  const label = one.actions.find((action) => action.code === 'withdraw').label
  const row = page.getByRole('row').filter({ hasText: entity().name }).filter({ hasText: one.title }).first()
  await row.getByRole('button', { name: label }).click()
  await page.getByLabel('理由').fill('核对发现企业已在期限内公示，原结果有误')
  await page.getByRole('button', { name: '撤回', exact: true }).last().click()
  await until('已撤回', async () => (await disclosures('WITHDRAWN')).some((item) => item.id === published.id), 60)
}
