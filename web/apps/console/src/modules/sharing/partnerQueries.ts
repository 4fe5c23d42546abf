import { api, type Schema } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { sharingKeys } from './queries'

export type Partner = Schema<'sharing.PartnerBody'>
export type PartnerMessage = Schema<'sharing.MessageBody'>

export function usePartners() {
  return useQuery({
    queryKey: [...sharingKeys.all, 'partners'],
    queryFn: ({ signal }) => api.get('/api/sharing/partners', { signal }),
  })
}

export function usePartnerMessages(cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...sharingKeys.all, 'partner-messages', cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/sharing/partners/messages', { query: { cursor: cursor.value, limit: limit.value }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function registerPartner(form: Schema<'sharing.NewPartner'>): Promise<Partner> {
  return api.post('/api/sharing/partners', form)
}

export function enablePartner(given: { partner: Partner; enabled: boolean }): Promise<Partner> {
  return api.post(
    '/api/sharing/partners/{code}/enabled',
    { enabled: given.enabled },
    { path: { code: given.partner.code }, version: given.partner.version },
  )
}
