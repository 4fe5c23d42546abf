import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Declaration, Source, SourceDetail, SourceForm, SourceSettings, SourceStanding, Trial } from './sourceTypes'

const LIST_MS = 10_000
const FOLLOW_MS = 4_000

export const sourceKeys = {
  all: ['exchange', 'sources'] as const,
  list: ['exchange', 'sources', 'list'] as const,
  one: (id: string) => ['exchange', 'sources', 'one', id] as const,
}

export function useSources() {
  return useQuery({
    queryKey: sourceKeys.list,
    queryFn: ({ signal }) =>
      api.get<{ items: Source[]; standings: Partial<Record<SourceStanding, number>> }>('/api/exchange/sources', {
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: LIST_MS,
  })
}

export function useSource(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => sourceKeys.one(id.value)),
    queryFn: ({ signal }) => api.get<SourceDetail>('/api/exchange/sources/{id}', { path: { id: id.value }, signal }),
    enabled: computed(() => Boolean(id.value)),
    refetchInterval: FOLLOW_MS,
  })
}

export function useDeclaration(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['exchange', 'datasets', 'one', id.value]),
    queryFn: ({ signal }) => api.get<Declaration>('/api/exchange/datasets/{id}', { path: { id: id.value }, signal }),
  })
}

export function saveSource(given: { id: string; version: number; form: SourceForm; key: string }) {
  return given.id
    ? api.put<SourceDetail>('/api/exchange/sources/{id}', given.form, {
        path: { id: given.id },
        version: given.version,
        key: given.key,
      })
    : api.post<SourceDetail>('/api/exchange/sources', given.form, { key: given.key })
}

export function setSource(given: { id: number; version: number; to: 'pause' | 'resume' }) {
  return api.post<SourceDetail>('/api/exchange/sources/{id}/{to}', undefined, {
    path: { id: given.id, to: given.to },
    version: given.version,
  })
}

export function rotateKey(id: number) {
  return api.post<{ accessKey: string; secret: string }>('/api/exchange/sources/{id}/key', undefined, { path: { id } })
}

export function runSource(id: number) {
  return api.post<{ job: string }>('/api/exchange/sources/{id}/run', undefined, { path: { id } })
}

export function tryConnection(given: {
  source: number | null
  dataset: string
  settings: SourceSettings
  password: string | null
}) {
  return api.post<Trial>('/api/exchange/sources/trial', given)
}
