import { dates } from '@huijian/kit'
import type { DraftDetail } from './types'

/** What a draft says of itself. */
export function draftItems(one: DraftDetail) {
  const decided = one.decidedBy
    ? `${one.decidedBy} · ${dates.minute(one.decidedAt!)} · ${one.decision || '没有附言'}`
    : '—'
  return [
    {
      key: 'from',
      label: '生效',
      value: `${one.row.effectiveFrom} 起${one.effectiveTo ? `，${one.effectiveTo} 止` : ''}`,
    },
    { key: 'source', label: '依据', value: one.source },
    { key: 'reason', label: '理由', value: one.reason },
    { key: 'by', label: '起草', value: `${one.row.draftedBy} · ${dates.minute(one.row.draftedAt)}` },
    { key: 'based', label: '由何版本', value: one.basedOn },
    { key: 'decided', label: '审批', value: decided },
    ...(one.enacted ? [{ key: 'enacted', label: '版本号', value: one.enacted }] : []),
  ]
}
