import type { Action } from '@huijian/kit'

export type Standing = 'STANDS' | 'CORRECTED' | 'RETRACTED'

export interface FactRow {
  id: string
  type: string
  typeName: string
  /** word on the tag: 抽查, 投诉, 年报, 变更, 处罚 */
  label: string
  /** group of the filter: 监管, 登记, 年报, 投诉, 许可 */
  group: string
  validFrom: string
  validTo: string | null
  summary: string
  detail: string
  adverse: boolean
  source: string
  recordedAt: string
  legalBasis: string
  standing: Standing
  documentId: string | null
}

export interface FactPage {
  /** all facts at that point in both times, and by group */
  total: number
  groups: Record<string, number>
  items: FactRow[]
  next: string | null
}

export interface FactDetail {
  fact: FactRow
  version: number
  typeVersion: string
  record: string
  revision: number
  subjects: { role: string; identifier: string; entityId: string | null; name: string | null }[]
  values: { key: string; name: string; value: string }[]
  attributes: Record<string, unknown>
  replacedBy: string | null
  /** 入档, 更正, 撤回 in order */
  chain: { factId: string; act: string; recordedAt: string; ground: string | null; actor: string }[]
  actions: Action[]
}
