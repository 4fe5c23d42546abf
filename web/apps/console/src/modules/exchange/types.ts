import type { Schema } from '@huijian/api'

/** What may be imported. */
export type Dataset = Schema<'exchange.DatasetBody'>
/** The headers found in an uploaded file and how they map: declared field → header of the file. */
export type Upload = Schema<'exchange.UploadBody'>
export type NewImport = Schema<'exchange.NewImport'>
export type ImportRun = Schema<'exchange.ImportBody'>
export type IssueFacet = Schema<'exchange.IssueBody.FacetBody'>
export type IssueRow = Schema<'exchange.IssueBody'>
/** A note was put right by itself: the row counts as accepted. */
export type IssueKind = IssueRow['kind']
/** The whole record as given. */
export type RawRow = Schema<'exchange.IssueBody.RowBody'>
