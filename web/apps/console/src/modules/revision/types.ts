import type { Schema } from '@huijian/api'

export type DraftRow = Schema<'revision.DraftBody.Row'>
export type DraftState = DraftRow['state']
/** With content, differences, faults and what may be done. */
export type DraftDetail = Schema<'revision.DraftBody'>
export type DraftContent = Schema<'revision.DraftBody.ContentBody'>
export type Difference = DraftDetail['changes'][number]
