/** GET /api/dossier/entities/{id}/facts?types=&validAt=&knownAt=&cursor= */
export interface FactRow {
  id: string
  type: string
  /** word on the tag: 抽查, 投诉, 年报, 变更, 处罚 */
  typeWord: string
  /** group of the filter: 监管, 登记, 年报, 投诉, 许可 */
  group: string
  title: string
  note: string | null
  validFrom: string
  validTo: string | null
  recordedAt: string
  source: string
  sourceName: string
  legalBasis: string
  adverse: boolean
  standing: 'STANDS' | 'CORRECTED' | 'RETRACTED'
  replacedBy: string | null
  ground: string | null
}

export interface FactPage {
  items: FactRow[]
  next: string | null
  /** all facts at that point in both times, and by group */
  total: number
  groups: { group: string; count: number }[]
}

/** GET /api/dossier/facts/{id} */
export interface FactDetail extends FactRow {
  typeVersion: string
  record: string
  revision: number
  subjects: { role: string; identifier: string; entity: string | null; name: string | null }[]
  attributes: { key: string; label: string; value: string }[]
  document: string | null
  unit: { id: number; name: string }
}
