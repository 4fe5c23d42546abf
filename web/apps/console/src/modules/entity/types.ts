import type { Action, BoundedCount } from '@huijian/kit'

/** One row of the list: GET /api/entity/entities. */
export interface EntityRow {
  id: string
  uscc: string | null
  name: string
  kind: string
  status: string
  statusWord: string
  industry: string | null
  industryWord: string | null
  unit: { id: number; name: string }
  district: string | null
  address: string | null
  street: string | null
  grid: string | null
  established: string | null
  /** A–D, or null for 未评; internal */
  grade: string | null
  demo: boolean
}

export interface EntityPage {
  items: EntityRow[]
  next: string | null
  previous: string | null
  count: BoundedCount
  /** when the register last changed */
  asOf: string | null
}

/** Filters of the list, all kept in the URL; values joined by commas. */
export interface EntityFilter {
  q?: string
  unit?: string
  status?: string
  kind?: string
  industry?: string
  grade?: string
  street?: string
  grid?: string
}

/** One field of the register with its provenance. */
export interface RegisterField {
  name: string
  given: string
  normalised: string | null
  source: string
  sourceName: string
  record: string | null
  validFrom: string
  recordedAt: string
  /** personal data, shown masked; reading it reveals on purpose */
  masked: boolean
}

/** A masked personal value; `ref` is what revealing it asks for. */
export interface MaskedPerson {
  masked: string
  ref: string
}

/** GET /api/entity/entities/{id}?validOn=&knownAt= */
export interface EntityDetail {
  id: string
  uscc: string | null
  name: string
  kind: string
  kindWord: string
  status: string
  statusWord: string
  statusTone: 'green' | 'orange' | 'red' | 'plain'
  established: string | null
  industry: string | null
  industryWord: string | null
  /** in the main unit of its currency, 1000000.00 */
  capital: { amount: string; currency: string } | null
  unit: { id: number; name: string }
  district: string | null
  street: string | null
  grid: string | null
  address: string | null
  scope: string | null
  position: { longitude: number; latitude: number } | null
  legalRepresentative: MaskedPerson | null
  phone: MaskedPerson | null
  formerNames: { name: string; from: string | null; to: string | null }[]
  identifiers: { kind: string; kindWord: string; value: string; from: string | null }[]
  fields: RegisterField[]
  /** an undecided conflict */
  disputed: boolean
  demo: boolean
  actions: Action[]
}

/** GET /api/entity/entities/{id}/history: one line a change of a field. */
export interface RegisterChange {
  field: string
  before: string | null
  after: string | null
  source: string
  sourceName: string
  validFrom: string
  recordedAt: string
}

/** GET /api/entity/views, POST, DELETE /api/entity/views/{id} */
export interface SavedView {
  id: string
  label: string
  query: string
}

/** GET /api/entity/conflicts: two different rows claim one identity. */
export interface Conflict {
  id: string
  uscc: string
  entity: { id: string; name: string }
  dataset: string
  source: string
  sourceName: string
  run: number
  row: number
  raisedAt: string
  state: 'OPEN' | 'DECIDED'
  fields: { name: string; held: string | null; claimed: string | null; differs: boolean }[]
  decision: 'STANDING' | 'CHALLENGER' | null
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
  actions: Action[]
}

/** GET /api/entity/entities?unit=unassigned for the desk; POST /api/entity/assignments {entities, unit}. */
export interface Assignment {
  entities: string[]
  unit: number
}
