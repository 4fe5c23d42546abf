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
