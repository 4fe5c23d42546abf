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
export type FirmName = Schema<'entity.MergeBody.FirmName'>
/** A merge, standing or undone; the version is that of the survivor, given back with the command. */
export type Merge = Schema<'entity.MergeBody'>
/** A field of both firms, and what would stand after a merge. */
export type KeptField = Schema<'entity.MergePreview.KeptField'>
/** Two firms that may be one. */
export type Candidate = Schema<'entity.CandidateBody'>
export type CandidateState = Candidate['state']
/** One of the two. */
export type CandidateSide = Schema<'entity.CandidateBody.Side'>
/** One comparison of the matcher: how far the two agree and what weight that has (log₂). */
export type MatchStep = Schema<'entity.CandidateBody.StepBody'>
