import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Attributes, FactDetail } from './types'

export const dossierKeys = { all: ['dossier'] as const }

export interface FactFilter {
  group?: string
  validOn?: string
  knownAt?: string
  history?: boolean
  cursor?: string
  limit?: number
}

export function useFacts(entity: Ref<string>, filter: Ref<FactFilter>) {
  return useQuery({
    queryKey: computed(() => ['dossier', 'facts', entity.value, filter.value]),
    queryFn: ({ signal }) =>
      api.get('/api/dossier/entities/{id}/facts', {
        path: { id: entity.value },
        query: { ...filter.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

/** When each firm of a page last had a fact of a type, asked once for the page; firms without one have no entry. */
export function useLastDays(type: string, entities: Ref<string[]>, allowed: boolean) {
  const query = useQuery({
    enabled: computed(() => allowed && entities.value.length > 0),
    queryKey: computed(() => ['dossier', 'last-days', type, entities.value]),
    queryFn: ({ signal }) =>
      api.get('/api/dossier/last-days', { query: { type, entities: entities.value.join(',') }, signal }),
  })
  return computed(() => query.data.value && new Map(query.data.value.items.map((one) => [one.entity, one.day])))
}

export function useFact(id: Ref<string | null>) {
  return useQuery({
    queryKey: computed(() => ['dossier', 'fact', id.value]),
    queryFn: ({ signal }) => api.get('/api/dossier/facts/{id}', { path: { id: id.value! }, signal }),
    enabled: computed(() => Boolean(id.value)),
  })
}

/** Withdraws a fact, with the ground; it stays and is shown as retracted. */
export function retract(given: { fact: FactDetail; ground: string }): Promise<FactDetail> {
  const { fact, ground } = given
  return api.post(
    '/api/dossier/facts/{id}/retraction',
    { ground },
    { path: { id: fact.fact.id }, version: fact.version },
  )
}

/** Corrects a fact: a new one takes its place, with the ground. */
export function correct(given: {
  fact: FactDetail
  validFrom: string
  attributes: Attributes
  ground: string
}): Promise<FactDetail> {
  const { fact, ground, validFrom, attributes } = given
  const body = { validFrom, validTo: null, attributes, ground }
  return api.post('/api/dossier/facts/{id}/correction', body, {
    path: { id: fact.fact.id },
    version: fact.version,
  })
}
