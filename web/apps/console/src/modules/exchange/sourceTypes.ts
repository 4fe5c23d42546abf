import type { Schema } from '@huijian/api'

/** A source and how it keeps its promise; without a number where nobody registered the code. */
export type Source = Schema<'exchange.SourceBody'>
export type SourceStanding = 'failing' | 'late' | 'paused' | 'current' | 'waiting' | 'unregistered'
export type SourceSettings = Schema<'exchange.SourceBody.SettingsBody'>
export type Day = Schema<'exchange.SourceBody.DayBody'>
export type SourceDetail = Schema<'exchange.SourceBody.SourceDetail'>
export type Way = Schema<'exchange.SourceForm'>['way']
/** What the form holds: all settings, those that the way does not use empty. */
export type SourceForm = Schema<'exchange.SourceForm'> & { settings: SourceSettings }
/** How the columns of a source's database map. */
export type Trial = Schema<'exchange.TrialBody'>
export type Declaration = Schema<'exchange.DeclarationBody'>
export type DeclaredField = Schema<'exchange.FieldBody'>
