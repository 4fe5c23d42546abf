import { api } from '@huijian/api'
import type { BoundedCount } from '@huijian/kit'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Candidate, Merge } from './types'

export const matchKeys = {
  candidates: ['entity', 'candidates'] as const,
  one: (id: string) => ['entity', 'candidates', 'one', id] as const,
  merges: (id: string) => ['entity', 'merges', id] as const,
}

export interface CandidateFilter {
  state: string
  name: string
  least: string
}

export interface CandidatePage {
  items: Candidate[]
  next: string | null
  count: BoundedCount
}

export function useCandidates(filter: Ref<CandidateFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...matchKeys.candidates, 'list', filter.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/entity/candidates', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

/** Pairs that nobody has decided. */
export async function countOpenPairs(signal: AbortSignal) {
  return (await api.get('/api/entity/candidates', { query: { state: 'OPEN', limit: 1 }, signal })).count
}

export function useCandidate(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => matchKeys.one(id.value)),
    queryFn: ({ signal }) => api.get('/api/entity/candidates/{id}', { path: { id: id.value }, signal }),
  })
}

export function decideCandidate(given: {
  id: string
  version: number
  decision: 'DIFFERENT' | 'DEFERRED'
  reason: string
}): Promise<Candidate> {
  const { id, ...body } = given
  return api.post('/api/entity/candidates/{id}/decision', body, { path: { id } })
}

interface SideGiven {
  id: string
  version: number
}

export function mergeCandidate(given: {
  id: string
  version: number
  survivor: SideGiven
  merged: SideGiven
  codesDiffer: boolean
  reason: string
}): Promise<Candidate> {
  const { id, ...body } = given
  return api.post('/api/entity/candidates/{id}/merge', body, { path: { id } })
}

export function useMerges(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => matchKeys.merges(id.value)),
    queryFn: ({ signal }) => api.get('/api/entity/entities/{id}/merges', { path: { id: id.value }, signal }),
  })
}

export function unmerge(given: { id: string; version: number; reason: string }): Promise<Merge> {
  const { id, ...body } = given
  return api.post('/api/entity/merges/{id}/reversal', body, { path: { id } })
}

/** What a merge would leave standing; asked once both firms are chosen. */
export function useMergePreview(survivor: Ref<string>, merged: Ref<string>) {
  return useQuery({
    enabled: computed(() => Boolean(survivor.value && merged.value)),
    queryKey: computed(() => [...matchKeys.candidates, 'preview', survivor.value, merged.value]),
    queryFn: ({ signal }) =>
      api.get('/api/entity/entities/{id}/merge-preview', {
        path: { id: survivor.value },
        query: { merged: Number(merged.value) },
        signal,
      }),
  })
}

export function mergeFirms(given: {
  survivor: SideGiven
  merged: SideGiven
  codesDiffer: boolean
  reason: string
}): Promise<Merge> {
  return api.post('/api/entity/merges', given)
}

export function startMatching(): Promise<{ job: string }> {
  return api.post('/api/entity/matching')
}
