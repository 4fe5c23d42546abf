import type { Schema } from '@huijian/api'

export type FactRow = Schema<'dossier.TimelineBody.FactRow'>
export type Standing = FactRow['standing']
export type FactPage = Schema<'dossier.TimelineBody'>
/** What a fact says; its type declares the shape. */
export type Attributes = Record<string, unknown>
export type FactDetail = Schema<'dossier.FactBody'>
/** Two contents of one record. */
export type FactConflict = Schema<'dossier.FactConflictBody'>
export type FactDecision = Schema<'dossier.FactConflictBody.FactDecision'>
