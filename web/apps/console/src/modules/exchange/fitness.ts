import { api, type Schema } from '@huijian/api'
import { useQuery } from '@tanstack/vue-query'

export type FieldScore = Schema<'exchange.FitnessBodies.FieldScoreBody'>
export type Unfit = Schema<'exchange.FitnessBodies.UnfitBody'>
export type CrossCheck = Schema<'exchange.FitnessBodies.CrossCheckBody'>

const key = ['exchange', 'fitness'] as const
/** A judgement changes what is scored. */
export const fitnessChanges = [key, ['creditrisk'], ['jobs']]

export function useFieldScores() {
  return useQuery({
    queryKey: [...key, 'fields'],
    queryFn: ({ signal }) => api.get('/api/exchange/quality/fields', { signal }),
  })
}

export function useUnfit() {
  return useQuery({
    queryKey: [...key, 'unfit'],
    queryFn: ({ signal }) => api.get('/api/exchange/quality/unfit', { signal }),
  })
}

export function useCrossChecks() {
  return useQuery({
    queryKey: [...key, 'cross'],
    queryFn: ({ signal }) => api.get('/api/exchange/quality/cross-checks', { signal }),
  })
}

export function markUnfit(given: { field: FieldScore; reason: string }) {
  const { dataset, field, source } = given.field
  return api.post('/api/exchange/quality/unfit', { dataset, field, source, reason: given.reason })
}

export function cureField(given: { id: string; reason: string }) {
  return api.post('/api/exchange/quality/unfit/{id}/cure', { reason: given.reason }, { path: { id: Number(given.id) } })
}

export function startCrossChecks() {
  return api.post('/api/exchange/quality/cross-checks', undefined)
}
