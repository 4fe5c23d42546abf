import type { Action, Clock } from '@huijian/kit'

/** GET /api/lead/leads?state=&q=&cursor= */
export interface Lead {
  id: number
  number: string
  origin: string
  originWord: string
  summary: string
  detail: string
  party: { id: string; name: string; uscc: string | null } | null
  unit: { id: number; name: string }
  state: { code: string; word: string }
  receivedAt: string
  clock: Clock
  assignee: string | null
  outcome: string | null
  version: number
  actions: Action[]
}

/** GET /api/lead/leads/{id} */
export interface LeadDetail extends Lead {
  log: { at: string; actor: string; words: string; reason: string | null }[]
}
