import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { LedgerProof, Verification } from './types'

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

const checks = ['audit', 'verifications'] as const

/** The last checks; asked each second while one runs. */
export function useVerifications() {
  return useQuery({
    queryKey: checks,
    queryFn: ({ signal }) => api.get('/api/audit/ledger/verifications', { signal }),
    refetchInterval: (query) => (query.state.data?.items.some(isRunning) ? 1_000 : false),
  })
}

export function isRunning(check: Pick<Verification, 'state'> | undefined): boolean {
  return check?.state === 'QUEUED' || check?.state === 'RUNNING'
}

export const verificationKeys = checks

export function startVerification(): Promise<Verification> {
  return api.post('/api/audit/ledger/verifications')
}

export function cancelVerification(id: string): Promise<Verification> {
  return api.post('/api/audit/ledger/verifications/{id}/cancel', undefined, { path: { id } })
}

/** How long the trail must be kept, and how far back it goes. */
export function useRetention() {
  return useQuery({
    queryKey: ['audit', 'retention'],
    queryFn: ({ signal }) => api.get('/api/audit/retention', { signal }),
    staleTime: 300_000,
  })
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
