import type { Schema } from '@huijian/api'

export type EntityRow = Schema<'entity.EntityRow'>
export type EntityPage = Schema<'entity.EntityRow.EntityPage'>

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
export type RegisterField = Schema<'entity.EntityDetail.FieldBody'>
/** A masked personal value; `ref` is what revealing it asks for. */
export type MaskedPerson = Schema<'entity.EntityDetail.Person'>
export type EntityDetail = Schema<'entity.EntityDetail'>
/** One line a change of a field. */
export type RegisterChange = Schema<'entity.EntityDetail.ChangeBody'>
export type SavedView = Schema<'entity.ViewBody'>
/** Two different rows claim one identity. */
export type Conflict = Schema<'entity.ConflictBody'>
export type Decision = Schema<'entity.ConflictBody.Decision'>
export type Assignment = Schema<'entity.Assignment'>

/** A firm by name. */
export interface FirmName {
  id: string
  name: string
  uscc: string | null
}

/** GET /api/entity/entities/{id}/merges: a merge, standing or undone. */
export interface Merge {
  id: string
  survivor: FirmName
  merged: FirmName
  basis: 'DESK' | 'MATCHER'
  rule: string
  mergedAt: string
  mergedBy: string
  reason: string
  unmergedAt: string | null
  unmergedBy: string | null
  unmergeReason: string | null
  /** of the survivor, given back with the command */
  version: number
  actions: Action[]
}

export type CandidateState = 'OPEN' | 'DEFERRED' | 'SAME' | 'DIFFERENT' | 'LAPSED'

/** One of two firms that may be one. */
export interface CandidateSide {
  id: string
  name: string
  uscc: string | null
  address: string | null
  unit: string
  sources: string
  version: number
  established: string | null
  statusWord: string
  demo: boolean
}

/** One comparison of the matcher: how far the two agree and what weight that has (log₂). */
export interface MatchStep {
  code: string
  label: string
  left: string
  right: string
  level: string
  weight: number
  frequencyWeight: number
  sum: number
  probability: number
}

/** GET /api/entity/candidates: two firms that may be one; steps and fields only for a single pair. */
export interface Candidate {
  id: string
  probability: number
  model: string
  state: CandidateState
  stateWord: string
  version: number
  left: CandidateSide
  right: CandidateSide
  suggested: string
  codesDiffer: boolean
  foundAt: string
  decidedAt: string | null
  decidedBy: string | null
  reason: string | null
  priorWeight: number | null
  steps: MatchStep[]
  fields: { name: string; left: string | null; right: string | null; differs: boolean }[]
  actions: Action[]
}
