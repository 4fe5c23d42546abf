import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export interface KnowledgeFilter {
  kind?: string
  q?: string
  status?: string
  on?: string
}

export function useKinds() {
  return useQuery({
    queryKey: ['knowledge', 'kinds'],
    queryFn: ({ signal }) => api.get('/api/knowledge/kinds', { signal }),
    staleTime: Infinity,
  })
}

export function useKnowledge(filter: Ref<KnowledgeFilter>, cursor: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['knowledge', 'items', filter.value, cursor.value ?? '']),
    queryFn: ({ signal }) =>
      api.get('/api/knowledge/items', {
        query: { ...filter.value, cursor: cursor.value, limit: 100 },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
}

export function useKnowledgeItem(of: Ref<{ kind: string; id: string; on?: string } | null>) {
  return useQuery({
    queryKey: computed(() => ['knowledge', 'item', of.value]),
    queryFn: ({ signal }) =>
      api.get('/api/knowledge/items/{kind}/{id}', {
        path: { kind: of.value!.kind, id: of.value!.id },
        query: { on: of.value!.on },
        signal,
      }),
    enabled: computed(() => of.value !== null),
  })
}

/** The kinds of which new versions are drafted on screen. */
export function useDraftableKinds(enabled: Ref<boolean>) {
  return useQuery({
    queryKey: ['knowledge', 'draftable'],
    queryFn: ({ signal }) => api.get('/api/revision/drafts/kinds', { signal }),
    staleTime: Infinity,
    enabled,
  })
}
