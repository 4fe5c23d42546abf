import type { Action } from '@huijian/kit'
import type { JobState } from '../jobs/types'

/** GET /api/exchange/datasets: what may be imported. */
export interface Dataset {
  id: string
  name: string
  receivedAt: string | null
  rows: number | null
  owner: string
  /** promise of freshness, for example 每日 */
  update: string
  sensitivity: string
  fields: { name: string; required: boolean; hint: string | null }[]
  sources: { code: string; name: string }[]
}

/** POST /api/exchange/uploads (multipart: file) answers this: the headers found and how they map. */
export interface Upload {
  id: string
  fileName: string
  size: number
  encoding: string
  dataset: string
  headers: string[]
  /** declared field → header of the file */
  mapping: Record<string, string>
  sample: string[][]
  /** name of the saved mapping that fitted */
  savedMapping: string | null
}

/** POST /api/exchange/imports */
export interface NewImport {
  upload: string
  dataset: string
  source: string
  mapping: Record<string, string>
  saveMappingAs: string | null
}

/** GET /api/exchange/imports and /api/exchange/imports/{run} */
export interface ImportRun {
  run: number
  number: string
  dataset: string
  datasetName: string
  sourceName: string
  fileName: string
  fileSize: number
  submittedBy: string
  submittedAt: string
  job: string
  state: JobState
  stage: string
  stages: { label: string; state: 'done' | 'now' | 'next' }[]
  rowsDone: number
  rowsTotal: number | null
  rate: number | null
  elapsedSeconds: number
  remainingSeconds: number | null
  accepted: number
  warned: number
  quarantined: number
  created: number
  updated: number
  unchanged: number
  conflicts: number
  /** once kept apart, taken in from the quarantine desk; counted among accepted or warned */
  replayed: number
  /** given back to the source; still counted as kept apart */
  returned: number
  failure: string | null
  demo: boolean
  /** headers that no declared field takes */
  ignoredColumns: string[]
  actions: Action[]
}

/** A note was put right by itself: the row counts as accepted. */
export type IssueKind = 'WARNING' | 'QUARANTINE' | 'NOTE'

/** GET /api/exchange/imports/{run}/facets */
export interface IssueFacet {
  code: string
  label: string
  kind: IssueKind
  field: string
  count: number
}

/** GET /api/exchange/imports/{run}/issues?code=&kind=&cursor= */
export interface IssueRow {
  id: string
  row: number
  kind: IssueKind
  field: string
  given: string
  /** offending characters inside the original value */
  marks: { from: number; to: number }[]
  normalised: string | null
  reason: string
  code: string
  remedy: string
}

/** GET /api/exchange/imports/{run}/rows/{row}: the whole record as given. */
export interface RawRow {
  row: number
  values: { field: string; given: string }[]
  issues: IssueRow[]
}
