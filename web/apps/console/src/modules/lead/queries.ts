import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { LeadDetail } from './types'

export const leadKeys = { all: ['lead'] as const }

export function useLeads(state: Ref<string>, q: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...leadKeys.all, 'list', state.value, q.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/lead/leads', {
        query: { state: state.value, q: q.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useLead(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => [...leadKeys.all, 'one', id.value]),
    queryFn: ({ signal }) => api.get('/api/lead/leads/{id}', { path: { id: id.value }, signal }),
  })
}

export interface LeadDeed {
  lead: LeadDetail
  command: string
  reason: string
  transferredTo: string | null
}

export function commandLead({ lead, command, reason, transferredTo }: LeadDeed): Promise<LeadDetail> {
  const read = { path: { id: lead.id }, version: lead.version }
  const body = { reason, transferredTo }
  if (command === 'assign') return api.post('/api/lead/leads/{id}/assign', body, read)
  const conclusion = command.replace('conclude/', '')
  return api.post('/api/lead/leads/{id}/conclude/{conclusion}', body, { ...read, path: { ...read.path, conclusion } })
}
