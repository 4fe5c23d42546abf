import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { DraftContent, DraftDetail, DraftState } from './types'

export const revisionKeys = { all: ['revision'] as const }

export function useDrafts(state: Ref<DraftState | undefined>, cursor: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => [...revisionKeys.all, 'list', state.value ?? '', cursor.value ?? '']),
    queryFn: ({ signal }) =>
      api.get('/api/revision/drafts', { query: { state: state.value, cursor: cursor.value, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useDraft(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...revisionKeys.all, 'one', id.value]),
    queryFn: ({ signal }) => api.get('/api/revision/drafts/{id}', { path: { id: id.value }, signal }),
  })
}

/** What the draft would change in numbers; reckoned anew for each version of the draft. */
export function useImpact(id: Ref<number>, version: Ref<number | undefined>) {
  return useQuery({
    queryKey: computed(() => [...revisionKeys.all, 'impact', id.value, version.value ?? 0]),
    queryFn: ({ signal }) => api.get('/api/revision/drafts/{id}/impact', { path: { id: id.value }, signal }),
    enabled: computed(() => version.value !== undefined),
  })
}

export function beginDraft(given: { kind: string; item: string; reason: string }): Promise<DraftDetail> {
  return api.post('/api/revision/drafts', given)
}

export function saveDraft(given: { draft: DraftDetail; content: DraftContent }): Promise<DraftDetail> {
  const { id, version } = given.draft.row
  return api.put('/api/revision/drafts/{id}', given.content, { path: { id }, version })
}

export function commandDraft(given: { draft: DraftDetail; command: string; words: string }): Promise<DraftDetail> {
  const { id, version } = given.draft.row
  const read = { path: { id }, version }
  if (given.command === 'submit') return api.post('/api/revision/drafts/{id}/submission', undefined, read)
  if (given.command === 'withdraw') return api.post('/api/revision/drafts/{id}/withdrawal', undefined, read)
  const body = { words: given.words }
  return given.command === 'approve'
    ? api.post('/api/revision/drafts/{id}/approval', body, read)
    : api.post('/api/revision/drafts/{id}/return', body, read)
}
