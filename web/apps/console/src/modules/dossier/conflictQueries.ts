import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { FactConflict, FactDecision } from './types'

export const conflictKeys = ['dossier', 'conflicts'] as const

export function useFactConflicts(state: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...conflictKeys, state.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/dossier/conflicts', {
        query: { state: state.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

/** Conflicts that nobody has decided. */
export async function countOpenConflicts(signal: AbortSignal) {
  return (await api.get('/api/dossier/conflicts', { query: { limit: 1 }, signal })).open
}

export function decideFactConflict(given: { id: string } & FactDecision): Promise<FactConflict> {
  const { id, ...body } = given
  return api.post('/api/dossier/conflicts/{id}/decision', body, { path: { id } })
}
