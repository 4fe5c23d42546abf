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
