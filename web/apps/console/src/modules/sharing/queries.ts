import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { ReceiptMatch, ReportPackage, ReportRow } from './types'

export const sharingKeys = { all: ['sharing'] as const }

export function useLayouts() {
  return useQuery({
    queryKey: [...sharingKeys.all, 'layouts'],
    queryFn: ({ signal }) => api.get('/api/sharing/layouts', { signal }),
  })
}

/** Rows past their day under any layout. */
export async function countOverdue(signal: AbortSignal) {
  const { items } = await api.get('/api/sharing/layouts', { signal })
  return { value: items.reduce((sum, layout) => sum + layout.overdue, 0), more: false }
}

export interface RowFilter {
  layout?: string
  state?: string
  overdue?: boolean
}

export function useReportRows(filter: Ref<RowFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'rows', filter.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/report-rows', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function usePackages(cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'packages', cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/packages', {
        query: { cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function usePackage(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'package', id.value]),
    queryFn: ({ signal }) => api.get('/api/sharing/packages/{id}', { path: { id: id.value }, signal }),
  })
}

export function useLines(id: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'lines', id.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/packages/{id}/lines', {
        path: { id: id.value },
        query: { cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function freeze(layout: string): Promise<ReportPackage> {
  return api.post('/api/sharing/packages', { layout })
}

export function resend(row: ReportRow): Promise<ReportRow> {
  return api.post('/api/sharing/report-rows/{id}/resend', undefined, {
    path: { id: row.id },
    version: row.version,
  })
}

export function handOver(given: { id: number; way: 'DOWNLOAD' | 'FOLDER' | 'HTTP' }): Promise<ReportPackage> {
  return api.post('/api/sharing/packages/{id}/hand-over', { way: given.way }, { path: { id: given.id } })
}

export interface TypedAnswer {
  key: string
  accepted: boolean
  reason: string | null
}

/** Answers as a person read them from the receiving system, row by row. */
export function answerRows(given: { id: number; items: TypedAnswer[] }): Promise<ReceiptMatch> {
  return api.post('/api/sharing/packages/{id}/receipts', { items: given.items }, { path: { id: given.id } })
}

/** What of a firm was reported, to whom, and what came back. */
export function useReportedOf(entity: Ref<string>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'entity', entity.value]),
    queryFn: ({ signal }) => api.get('/api/sharing/entities/{id}/report-rows', { path: { id: entity.value }, signal }),
  })
}

export function uploadReceipt(given: { id: number; file: File }): Promise<ReceiptMatch> {
  const form = new FormData()
  form.append('file', given.file)
  return api.post('/api/sharing/packages/{id}/receipt-file', form, { path: { id: given.id } })
}
