import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { SourceForm, SourceSettings, Trial } from './sourceTypes'

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
      api.get('/api/exchange/sources', {
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: LIST_MS,
  })
}

export function useSource(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => sourceKeys.one(id.value)),
    queryFn: ({ signal }) => api.get('/api/exchange/sources/{id}', { path: { id: id.value }, signal }),
    enabled: computed(() => Boolean(id.value)),
    refetchInterval: FOLLOW_MS,
  })
}

export function useDeclaration(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => ['exchange', 'datasets', 'one', id.value]),
    queryFn: ({ signal }) => api.get('/api/exchange/datasets/{id}', { path: { id: id.value }, signal }),
  })
}

export function saveSource(given: { id: string; version: number; form: SourceForm; key: string }) {
  return given.id
    ? api.put('/api/exchange/sources/{id}', given.form, {
        path: { id: given.id },
        version: given.version,
        key: given.key,
      })
    : api.post('/api/exchange/sources', given.form, { key: given.key })
}

export function setSource(given: { id: number; version: number; to: 'pause' | 'resume' }) {
  const read = { path: { id: given.id }, version: given.version }
  return given.to === 'pause'
    ? api.post('/api/exchange/sources/{id}/pause', undefined, read)
    : api.post('/api/exchange/sources/{id}/resume', undefined, read)
}

export function rotateKey(id: number) {
  return api.post('/api/exchange/sources/{id}/key', undefined, { path: { id } })
}

export function runSource(id: number) {
  return api.post('/api/exchange/sources/{id}/run', undefined, { path: { id } })
}

export function tryConnection(given: {
  source: number | null
  dataset: string
  settings: SourceSettings
  password: string | null
}): Promise<Trial> {
  return api.post('/api/exchange/sources/trial', given)
}
