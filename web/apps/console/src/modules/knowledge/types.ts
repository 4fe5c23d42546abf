export type KnowledgeStatus = 'CHECKED' | 'CERTAIN' | 'TO_VERIFY' | 'PLATFORM_DEFAULT'

/** GET /api/knowledge/items?kind=&q=&status= (all in force today, or on ?on=) */
export interface KnowledgeItem {
  kind: string
  kindName: string
  id: string
  title: string
  version: string
  effectiveFrom: string
  effectiveTo: string | null
  source: string
  status: KnowledgeStatus
  pack: string
}

/** GET /api/knowledge/items/{kind}/{id}: with its content and all versions. */
export interface KnowledgeDetail extends KnowledgeItem {
  body: unknown
  versions: {
    version: string
    effectiveFrom: string
    effectiveTo: string | null
    pack: string
    status: KnowledgeStatus
  }[]
}
