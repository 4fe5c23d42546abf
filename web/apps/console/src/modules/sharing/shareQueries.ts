import { api, type Schema } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { sharingKeys } from './queries'

export type Grant = Schema<'sharing.ShareBodies.GrantBody'>
export type Approved = Schema<'sharing.ShareBodies.ApprovedBody'>
export type Application = Schema<'sharing.ShareBodies.ApplicationForm'>
export type ShareCall = Schema<'sharing.ShareBodies.CallBody'>

export function useGrants(cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'grants', cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/grants', { query: { cursor: cursor.value, limit: limit.value }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useShareable(enabled: Ref<boolean>) {
  return useQuery({
    queryKey: [...sharingKeys.all, 'shareable'],
    enabled,
    queryFn: ({ signal }) => api.get('/api/sharing/grants/types', { signal }),
  })
}

export function useCalls(id: Ref<number | null>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'calls', id.value]),
    enabled: computed(() => id.value !== null),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/grants/{id}/calls', { path: { id: id.value! }, query: { limit: 100 }, signal }),
  })
}

export function apply(form: Application): Promise<Grant> {
  return api.post('/api/sharing/grants', form)
}

export function approve(given: { grant: Grant; reason: string }): Promise<Approved> {
  return api.post('/api/sharing/grants/{id}/approve', { reason: given.reason }, target(given.grant))
}

export function refuse(given: { grant: Grant; reason: string }): Promise<Grant> {
  return api.post('/api/sharing/grants/{id}/refuse', { reason: given.reason }, target(given.grant))
}

export function withdraw(given: { grant: Grant; reason: string }): Promise<Grant> {
  return api.post('/api/sharing/grants/{id}/withdraw', { reason: given.reason }, target(given.grant))
}

function target(grant: Grant) {
  return { path: { id: grant.id }, version: grant.version }
}
