import type { BoundedCount, Clock } from '@huijian/kit'

export type DueGroup = 'LATE' | 'TODAY' | 'SOON' | 'LATER' | 'STOPPED'
export type MatterScope = 'mine' | 'unit' | 'assigned'

/** One open matter: what to decide, for whom, until when, on what ground, and the one next step. */
export interface Matter {
  id: string
  kind: string
  kindLabel: string
  title: string
  number: string | null
  party: { id: string; name: string } | null
  clock: Clock | null
  unit: { id: number; name: string }
  group: DueGroup
  open: boolean
  outcome: string | null
  nextStep: string
  nextLabel: string
  link: string
}

export interface TodayPage {
  date: string
  workingDay: boolean
  groups: Record<DueGroup, number>
  scopes: Record<MatterScope, BoundedCount>
  items: Matter[]
  next: string | null
}
