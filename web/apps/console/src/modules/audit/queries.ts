import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { LedgerProof, LedgerVerification } from './types'

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

export function verifyLedger(): Promise<LedgerVerification> {
  return api.post('/api/audit/ledger/verification')
}

export function useHeads() {
  return useQuery({
    queryKey: ['audit', 'heads'],
    queryFn: ({ signal }) => api.get('/api/audit/ledger/heads', { signal }),
  })
}

export function useProof(seq: Ref<number | undefined>) {
  return useQuery({
    queryKey: computed(() => ['audit', 'proof', seq.value ?? 0]),
    queryFn: async ({ signal }): Promise<LedgerProof> => {
      const path = { kind: 'audit', number: seq.value! }
      const proof: unknown = await api.get('/api/audit/ledger/proofs/{kind}/{number}', { path, signal })
      return proof as LedgerProof
    },
    enabled: computed(() => seq.value !== undefined),
    retry: false,
  })
}
