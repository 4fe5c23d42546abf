import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { DrawRequest, Plan, PlanTerms } from './types'

const keys = {
  plans: ['inspection', 'plans'] as const,
  list: (state: string, text: string, cursor: string, limit: number) =>
    ['inspection', 'plans', 'list', state, text, cursor, limit] as const,
  plan: (id: string) => ['inspection', 'plans', 'one', id] as const,
  proof: (id: string) => ['inspection', 'plans', 'proof', id] as const,
}

export const planKeys = keys

export function usePlans(state: Ref<string>, text: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => keys.list(state.value, text.value, cursor.value ?? '', limit.value)),
    queryFn: ({ signal }) =>
      api.get('/api/inspection/plans', {
        query: { state: state.value, text: text.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function usePlan(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => keys.plan(id.value)),
    queryFn: ({ signal }) => api.get('/api/inspection/plans/{id}', { path: { id: id.value }, signal }),
    enabled: computed(() => id.value !== ''),
  })
}

/** The proof exists from the freeze of the roster on. */
export function useProof(id: Ref<string>, plan: Ref<Plan | undefined>) {
  return useQuery({
    queryKey: computed(() => [...keys.proof(id.value), plan.value?.version ?? 0]),
    queryFn: ({ signal }) => api.get('/api/inspection/plans/{id}/draw', { path: { id: id.value }, signal }),
    enabled: computed(() => ['ROSTER_FROZEN', 'DRAWN', 'CLOSED'].includes(plan.value?.state.code ?? '')),
  })
}

/** What a draft may choose from, in force today. */
export function usePlanOptions() {
  return useQuery({
    queryKey: ['inspection', 'plan-options'],
    queryFn: ({ signal }) => api.get('/api/inspection/plan-options', { signal }),
    staleTime: 300_000,
  })
}

export interface PlanDeed {
  plan: Plan
  command: string
  reason?: string
  draw?: DrawRequest
}

/** A command on a plan, decided on the version that was read. */
export function commandPlan({ plan, command, reason = '', draw }: PlanDeed): Promise<Plan> {
  const read = { path: { id: plan.id }, version: plan.version }
  switch (command) {
    case 'submit':
      return api.post('/api/inspection/plans/{id}/submit', undefined, read)
    case 'approve':
      return api.post('/api/inspection/plans/{id}/approve', undefined, read)
    case 'freeze':
      return api.post('/api/inspection/plans/{id}/freeze', undefined, read)
    case 'return':
      return api.post('/api/inspection/plans/{id}/return', { reason }, read)
    case 'cancel':
      return api.post('/api/inspection/plans/{id}/cancel', { reason }, read)
    case 'draw':
      return api.post('/api/inspection/plans/{id}/draw', draw!, read)
    default:
      throw new Error(`no command ${command} on a plan`)
  }
}

/** Computes the draw once more from what is kept. */
export function recompute(plan: Plan): Promise<unknown> {
  return api.post('/api/inspection/plans/{id}/recomputations', undefined, { path: { id: plan.id } })
}

export function savePlan({
  plan,
  terms,
  key,
}: {
  plan: Plan | undefined
  terms: PlanTerms
  key: string
}): Promise<Plan> {
  if (!plan) return api.post('/api/inspection/plans', terms, { key })
  return api.put('/api/inspection/plans/{id}', terms, { path: { id: plan.id }, version: plan.version })
}

/** Firms kept out of the draw, with the reason. */
export function useExclusions(id: Ref<number>, cursor: Ref<string | undefined>, wanted: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['inspection', 'plans', 'exclusions', id.value, cursor.value ?? '']),
    queryFn: ({ signal }) =>
      api.get('/api/inspection/plans/{id}/exclusions', {
        path: { id: id.value },
        query: { cursor: cursor.value, limit: 50 },
        signal,
      }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  })
}

export function submitCommitment(given: { plan: Plan; commitment: string }): Promise<Plan> {
  const { plan, commitment } = given
  return api.post('/api/inspection/plans/{id}/commits', { commitment }, { path: { id: plan.id } })
}

export function revealSeed(given: { plan: Plan; nonce: string; value: string }): Promise<Plan> {
  const { plan, nonce, value } = given
  return api.post('/api/inspection/plans/{id}/reveals', { nonce, value }, { path: { id: plan.id } })
}
