import type { Action } from '@huijian/kit'

export interface Word {
  code: string
  word: string
}

export type PlanState = 'PLAN' | 'SUBMITTED' | 'APPROVED' | 'ROSTER_FROZEN' | 'DRAWN' | 'CLOSED' | 'CANCELLED'

export interface PlanRow {
  id: number
  number: string
  name: string
  state: { code: PlanState; word: string }
  kindWords: string
  unit: string
  planned: number | null
  drawn: number | null
  finished: number | null
  visitFrom: string
  visitTo: string
  draftedBy: string
  draftedAt: string
}

export interface Seed {
  kind: 'PUBLIC_VALUE' | 'THREE_SECTIONS'
  name: string | null
  form: string | null
  notBefore: string | null
  sections: number[] | null
}

export interface PlanTerms {
  name: string
  orientation: 'DIRECTED' | 'UNDIRECTED'
  emphasis: 'KEY' | 'GENERAL'
  organisation: 'SINGLE' | 'JOINT'
  items: string[]
  scope: { units: number[]; kinds: string[]; industryPrefixes: string[]; statuses: string[] }
  planned: number | null
  ratio: number | null
  seed: Seed
  checklist: string
  visitFrom: string
  visitTo: string
  capExemption: string | null
}

export interface PlanStep {
  code: string
  label: string
  state: 'done' | 'current' | 'later'
  at: string | null
  note: string | null
}

export interface SeedContribution {
  section: number
  sectionName: string
  account: string | null
  name: string | null
  commitment: string | null
  committedAt: string | null
  revealedAt: string | null
}

export interface LogEntry {
  command: string
  from: string | null
  to: string
  ground: string
  reason: string | null
  document: number | null
  actor: string
  at: string
}

export interface Plan {
  id: number
  number: string
  version: number
  state: { code: PlanState; word: string }
  kindWords: string
  terms: PlanTerms
  items: { id: string; name: string; basis: string; version: string }[]
  minimumRatio: string
  parametersVersion: string
  checklistVersion: string
  unit: { id: number; name: string }
  drafted: { name: string; at: string }
  approved: { name: string; at: string } | null
  steps: PlanStep[]
  contributions: SeedContribution[]
  log: LogEntry[]
  actions: Action[]
}

export interface Stratum {
  label: string
  members: { grade: string; gradeWord: string; industry: string; industryWord: string }[]
  pool: number
  excluded: number
  eligible: number
  weight: string
  share: string
  quota: number
}

export interface Recomputation {
  at: string
  by: string
  valid: boolean
  fault: string | null
  where: string | null
}

export interface DrawProof {
  frozen: {
    at: string
    by: string
    pool: number
    excluded: number
    eligible: number
    total: number
    floor: string
    commitment: string
    rosterDigest: string
    rulesDigest: string
    officersDigest: string
    commitmentDocument: number
    source: string
    notBefore: string | null
  }
  drawn: {
    at: string
    by: string
    witness: string
    sourceValue: string
    sourceTime: string
    seed: string
    resultDigest: string
    drawn: number
    pairs: number
    millis: number
    transcriptDocument: number
    publicDocument: number
  } | null
  strata: Stratum[]
  recomputations: Recomputation[]
}
