import type { Schema } from '@huijian/api'

export type KnowledgeItem = Schema<'knowledge.ItemBody'>
export type KnowledgeStatus = KnowledgeItem['status']
/** With its content and all versions. */
export type KnowledgeDetail = Schema<'knowledge.DetailBody'>
