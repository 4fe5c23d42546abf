import type { Action, Clock } from '@huijian/kit'

export type DisclosureState = 'DUE' | 'PUBLISHED' | 'WITHDRAWN' | 'CORRECTED'

export interface Disclosure {
  id: number
  factId: number
  factType: string
  party: { id: number; name: string; uscc: string | null } | null
  unitId: number
  title: string
  state: DisclosureState
  stateLabel: string
  clock: Clock | null
  ruleVersion: string
  publishedAt: string | null
  publishedBy: string | null
  endedAt: string | null
  ground: string | null
  replaces: number | null
  version: number
  actions: Action[]
}

export interface DisclosureDetail {
  disclosure: Disclosure
  steps: { from: string | null; to: string; actor: string; at: string; reason: string | null }[]
}
