import { api } from '@huijian/api'
import type { Action } from '@huijian/kit'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { IssueRow } from './types'

export type QuarantineState = 'OPEN' | 'TAKEN' | 'RETURNED'
export type QuarantineHow = 'CORRECTED' | 'ACCEPTED' | 'MAPPED' | 'RETURNED' | 'REOPENED'

/** GET /api/exchange/quarantine */
export interface QuarantineRow {
  id: string
  run: number
  row: number
  dataset: string
  datasetName: string
  source: string
  sourceName: string
  fileName: string
  receivedAt: string
  field: string
  code: string
  label: string
  given: string
  reason: string
  state: QuarantineState
  version: number
  decision: {
    how: QuarantineHow
    effect: 'NEW' | 'UPDATED' | 'UNCHANGED' | 'CONFLICT' | null
    changes: { field: string; before: string; after: string }[]
    reason: string
    returnId: number | null
    by: string
    at: string
  } | null
}

/** GET /api/exchange/quarantine/facets */
export interface QuarantineFacet {
  dataset: string
  datasetName: string
  source: string
  sourceName: string
  code: string
  label: string
  field: string
  acceptable: boolean
  count: number
}

export interface FieldCell {
  field: string
  header: string | null
  given: string
  personal: boolean
  required: boolean
  codes: string[]
}

/** GET /api/exchange/quarantine/rows/{run}/{row} */
export interface QuarantineDetail {
  row: QuarantineRow
  cells: FieldCell[]
  original: boolean
  issues: IssueRow[]
  actions: Action[]
}

/** GET /api/exchange/quarantine/returns */
export interface SourceReturn {
  id: number
  number: string
  datasetName: string
  sourceName: string
  rows: number
  reason: string
  by: string
  at: string
  received: boolean
  receipt: string | null
  receiptAt: string | null
  version: number
}

/** GET /api/exchange/quarantine/mappings */
export interface ValueMapping {
  datasetName: string
  sourceName: string
  field: string
  given: string
  value: string
  reason: string
  savedBy: string
  savedAt: string
  version: number
}

export interface QuarantineFilter {
  state: string
  dataset?: string
  source?: string
  code?: string
  field?: string
  run?: string
}

export const quarantineKey = ['exchange', 'quarantine'] as const
/** What a decision changes elsewhere: the run's counters, the register, the jobs. */
export const quarantineChanges = [quarantineKey, ['exchange', 'imports'], ['entity'], ['jobs']]

export function useQuarantine(filter: Ref<QuarantineFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...quarantineKey, 'list', filter.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quarantine', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useQuarantineFacets() {
  return useQuery({
    queryKey: [...quarantineKey, 'facets'],
    queryFn: ({ signal }) => api.get('/api/exchange/quarantine/facets', { signal }),
  })
}

export function useQuarantineRow(row: Ref<QuarantineRow | null>) {
  return useQuery({
    queryKey: computed(() => [...quarantineKey, 'row', row.value?.id ?? '']),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quarantine/rows/{run}/{row}', {
        path: { run: row.value!.run, row: row.value!.row },
        signal,
      }),
    enabled: computed(() => row.value !== null),
  })
}

export function useReturns(cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...quarantineKey, 'returns', cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quarantine/returns', {
        query: { cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useValueMappings() {
  return useQuery({
    queryKey: [...quarantineKey, 'mappings'],
    queryFn: ({ signal }) => api.get('/api/exchange/quarantine/mappings', { signal }),
  })
}

const seen = (row: QuarantineRow) => ({ run: row.run, row: row.row, version: row.version })
const path = (row: QuarantineRow) => ({ path: { run: row.run, row: row.row } })

export function correctRow(given: { row: QuarantineRow; values: Record<string, string>; reason: string }) {
  const { row, values, reason } = given
  return api.post(
    '/api/exchange/quarantine/rows/{run}/{row}/correction',
    { version: row.version, values, reason },
    path(row),
  )
}

export interface RowsDone {
  items: { run: number; row: number; taken: boolean; sentence: string }[]
  taken: number
}

export function acceptRows(given: { rows: QuarantineRow[]; reason: string }): Promise<RowsDone> {
  return api.post('/api/exchange/quarantine/acceptances', { rows: given.rows.map(seen), reason: given.reason })
}

export function returnRows(given: { rows: QuarantineRow[]; reason: string }) {
  return api.post('/api/exchange/quarantine/returns', { rows: given.rows.map(seen), reason: given.reason })
}

export function reopenRow(given: { row: QuarantineRow; reason: string }) {
  const { row, reason } = given
  return api.post('/api/exchange/quarantine/rows/{run}/{row}/reopening', { version: row.version, reason }, path(row))
}

export function revealRow(given: { row: QuarantineRow; purpose: string }): Promise<{ values: Record<string, string> }> {
  return api.post('/api/exchange/quarantine/rows/{run}/{row}/reveal', { purpose: given.purpose }, path(given.row))
}

export function mapValue(given: {
  row: QuarantineRow
  field: string
  given: string
  value: string
  reason: string
}): Promise<{ job: string }> {
  const { row, ...mapping } = given
  return api.post('/api/exchange/quarantine/mappings', {
    dataset: row.dataset,
    source: row.source,
    version: 0,
    ...mapping,
  })
}

export function replayRows(given: { dataset: string; source: string; run: number | null; reason: string }) {
  return api.post('/api/exchange/quarantine/replays', given)
}

export function noteReceipt(given: { id: number; version: number; receipt: string }) {
  return api.post(
    '/api/exchange/quarantine/returns/{id}/receipt',
    { version: given.version, receipt: given.receipt },
    { path: { id: given.id } },
  )
}
