import type { Action } from '@huijian/kit'
import type { ImportRun } from './types'

export type Way = 'UPLOAD' | 'FOLDER' | 'JDBC' | 'PUSH'
export type SourceStanding = 'failing' | 'late' | 'paused' | 'current' | 'waiting' | 'unregistered'

interface Named {
  code: string
  name: string
}

/** GET /api/exchange/sources: a source and how it keeps its promise. */
export interface Source {
  /** absent for a code in files that nobody registered */
  id: number | null
  code: string
  name: string
  owner: string
  datasets: Named[]
  way: { code: Way; name: string }
  promise: string
  ownPromise: boolean
  standing: SourceStanding
  failure: string | null
  failingSince: string | null
  lastReceivedAt: string | null
  dueAt: string | null
  lateSince: string | null
  runs: number
  rows: number
  quarantined: number
}

export interface SourceSettings {
  url: string
  user: string
  table: string
  query: string
  watermark: string
  key: string
  /** column of the source → declared field */
  columns: Record<string, string>
  everyMinutes: number
  perMinute: number
}

export interface Day {
  day: string
  runs: number
  accepted: number
  warned: number
  quarantined: number
}

/** GET /api/exchange/sources/{id} */
export interface SourceDetail {
  source: Source
  version: number
  state: 'ENABLED' | 'PAUSED'
  settings: SourceSettings
  folder: string | null
  endpoint: string | null
  secret: { accessKey: string | null; setAt: string; setBy: string } | null
  position: { watermark: string; tieBreaker: string } | null
  nextAt: string | null
  createdAt: string
  changedAt: string
  changedBy: string
  days: Day[]
  recent: ImportRun[]
  actions: Action[]
}

/** POST and PUT /api/exchange/sources */
export interface SourceForm {
  code: string
  name: string
  owner: string
  datasets: string[]
  way: Way
  promise: string | null
  settings: SourceSettings
  password: string | null
}

/** POST /api/exchange/sources/trial: how the columns of a source's database map. */
export interface Trial {
  columns: Record<string, string>
  missing: string[]
}

/** GET /api/exchange/datasets/{id} */
export interface Declaration {
  id: string
  name: string
  description: string
  version: string
  effectiveFrom: string
  legalSource: string
  status: 'CHECKED' | 'CERTAIN' | 'TO_VERIFY' | 'PLATFORM_DEFAULT'
  owner: string
  update: string
  sensitivity: string
  receiver: string
  fact: string | null
  receivedAt: string | null
  rows: number | null
  identifiers: string[]
  fields: DeclaredField[]
  sources: Named[]
}

export interface DeclaredField {
  name: string
  type: string
  required: boolean
  personal: boolean
  coding: string
  unit: string
  range: string
  codeList: string
  codes: string[]
  sensitivity: string
  description: string
  aliases: string[]
}
