import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { AuditVerification } from './types'

export interface AuditFilter {
  actor?: string
  action?: string
  object?: string
  from?: string
  to?: string
}

/** Asking is itself recorded, so the answer is not asked for again by itself. */
export function useAuditRecords(filter: Ref<AuditFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['audit', 'records', filter.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/audit/records', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
}

export function verifyChain(): Promise<AuditVerification> {
  return api.get('/api/audit/verification')
}
