import { api } from '@huijian/api'
import type { FindGroup } from '@huijian/kit'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Assignment, Conflict, Decision, EntityFilter, SavedView } from './types'

export const entityKeys = {
  all: ['entity'] as const,
  list: (filter: EntityFilter, cursor: string, limit: number) => ['entity', 'list', filter, cursor, limit] as const,
  one: (id: string, at: KnownAt) => ['entity', 'one', id, at] as const,
  history: (id: string) => ['entity', 'history', id] as const,
  views: ['entity', 'views'] as const,
  conflicts: ['entity', 'conflicts'] as const,
}

/** A point in both times: what held on a day, as far as it was known at a moment. Empty means now. */
export interface KnownAt {
  validOn?: string
  knownAt?: string
}

export function useEntities(filter: Ref<EntityFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => entityKeys.list(filter.value, cursor.value ?? '', limit.value)),
    queryFn: ({ signal }) =>
      api.get('/api/entity/entities', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useEntity(id: Ref<string | null>, at: Ref<KnownAt>) {
  return useQuery({
    queryKey: computed(() => entityKeys.one(id.value ?? '', at.value)),
    queryFn: ({ signal }) =>
      api.get('/api/entity/entities/{id}', { path: { id: id.value! }, query: { ...at.value }, signal }),
    enabled: computed(() => Boolean(id.value)),
    placeholderData: keepPreviousData,
  })
}

export function useRegisterHistory(id: Ref<string>, wanted: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => entityKeys.history(id.value)),
    queryFn: ({ signal }) => api.get('/api/entity/entities/{id}/history', { path: { id: id.value }, signal }),
    enabled: wanted,
  })
}

/** Sections and divisions of GB/T 4754; they change with the standard, not while people work. */
export function useIndustries() {
  return useQuery({
    queryKey: ['entity', 'industries'],
    queryFn: ({ signal }) => api.get('/api/entity/industries', { signal }),
    staleTime: Infinity,
  })
}

export function useViews() {
  return useQuery({
    queryKey: entityKeys.views,
    queryFn: ({ signal }) => api.get('/api/entity/views', { signal }),
    staleTime: 60_000,
  })
}

export function saveView(view: { label: string; query: string }): Promise<SavedView> {
  return api.post('/api/entity/views', view)
}

export function dropView(id: string): Promise<void> {
  return api.delete('/api/entity/views/{id}', { path: { id } })
}

/** Reads a masked value on purpose; the purpose is logged. */
export function reveal(given: { id: string; ref: string; purpose: string }): Promise<{ value: string }> {
  const { id, ref, purpose } = given
  return api.post('/api/entity/entities/{id}/reveal', { ref, purpose }, { path: { id } })
}

export function useConflicts(state: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...entityKeys.conflicts, state.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/entity/conflicts', {
        query: { state: state.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function decideConflict(given: { id: string } & Decision): Promise<Conflict> {
  const { id, ...body } = given
  return api.post('/api/entity/conflicts/{id}/decision', body, { path: { id } })
}

export function assign(given: Assignment): Promise<unknown> {
  return api.post('/api/entity/assignments', given)
}

export async function findEntities(query: string): Promise<FindGroup> {
  const page = await api.get('/api/entity/entities', { query: { q: query, limit: 6 } })
  const hits = page.items.map((entity) => ({
    key: `entity-${entity.id}`,
    label: entity.name,
    note: entity.uscc ?? entity.statusWord,
    to: `/entity/${entity.id}`,
  }))
  return { title: '经营主体', hits }
}
