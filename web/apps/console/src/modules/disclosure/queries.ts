import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Disclosure } from './types'

export const disclosureKeys = { all: ['disclosure'] as const }

export function useDisclosures(state: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...disclosureKeys.all, 'list', state.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/disclosure/disclosures', {
        query: { state: state.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useDisclosure(id: Ref<string | null>) {
  return useQuery({
    queryKey: computed(() => [...disclosureKeys.all, 'one', id.value]),
    queryFn: ({ signal }) => api.get('/api/disclosure/disclosures/{id}', { path: { id: id.value! }, signal }),
    enabled: computed(() => Boolean(id.value)),
  })
}

export function publish(item: Disclosure): Promise<Disclosure> {
  return api.post('/api/disclosure/disclosures/{id}/publication', undefined, {
    path: { id: item.id },
    version: item.version,
  })
}

export function withdraw(given: { item: Disclosure; ground: string }): Promise<Disclosure> {
  const { item, ground } = given
  return api.post(
    '/api/disclosure/disclosures/{id}/withdrawal',
    { ground },
    { path: { id: item.id }, version: item.version },
  )
}
