import { api } from '@huijian/api'
import type { FindGroup } from '@huijian/kit'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { DueGroup, MatterScope } from './types'

const MINUTE = 60_000
const keys = {
  today: (scope: string, group: string, cursor: string) => ['matter', 'today', scope, group, cursor] as const,
}

export function useToday(scope: Ref<MatterScope>, group: Ref<DueGroup | ''>, cursor: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => keys.today(scope.value, group.value, cursor.value ?? '')),
    queryFn: ({ signal }) =>
      api.get('/api/matter/today', {
        query: { scope: scope.value, group: group.value, cursor: cursor.value, limit: 50 },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE,
  })
}

/** How many matters wait for this person, for the rail. */
export function useTodayCount(allowed: boolean) {
  const query = useQuery({
    enabled: allowed,
    queryKey: keys.today('mine', '', ''),
    queryFn: ({ signal }) => api.get('/api/matter/today', { query: { scope: 'mine', limit: 50 }, signal }),
    refetchInterval: MINUTE,
  })
  return computed(() => query.data.value?.scopes.mine?.value)
}

/** The matters of one entity, the open ones first. */
export function useMattersOf(entity: Ref<string>, allowed: Ref<boolean> | boolean = true) {
  return useQuery({
    enabled: allowed,
    queryKey: computed(() => ['matter', 'of', entity.value]),
    queryFn: ({ signal }) => api.get('/api/matter/entities/{id}', { path: { id: entity.value }, signal }),
  })
}

const MOST_COUNTED = 9_999

/** How many matters of the units whose rows this person sees lie in a group of due days. */
export async function countOfUnits(group: DueGroup, signal: AbortSignal) {
  const { groups } = await api.get('/api/matter/today', { query: { scope: 'unit', group, limit: 1 }, signal })
  const value = groups[group] ?? 0
  return { value, more: value >= MOST_COUNTED }
}

/** How many matters are open for each firm of a page, asked once for the page; firms without one have no entry. */
export function useOpenCounts(entities: Ref<string[]>, allowed: boolean) {
  const query = useQuery({
    enabled: computed(() => allowed && entities.value.length > 0),
    queryKey: computed(() => ['matter', 'open-counts', entities.value]),
    queryFn: ({ signal }) =>
      api.get('/api/matter/open-counts', { query: { entities: entities.value.join(',') }, signal }),
  })
  return computed(() => query.data.value && new Map(query.data.value.items.map((one) => [one.entity, one.open])))
}

export async function findMatters(query: string): Promise<FindGroup> {
  const page = await api.get('/api/matter/matters', { query: { q: query, limit: 6 } })
  const hits = page.items.map((matter) => ({
    key: `matter-${matter.id}`,
    label: matter.title,
    note: [matter.kindLabel, matter.number].filter(Boolean).join(' '),
    to: matter.link,
  }))
  return { title: '在办事项', hits }
}
