import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

/** One dimension of GB/T 36344-2018: rows asked, rows that fail, 0 to 100. */
export interface DimensionScore {
  dimension: string
  words: string
  checked: number
  failed: number
  score: number | null
}

/** GET /api/exchange/quality and /api/exchange/quality/history */
export interface Quality {
  run: number
  dataset: string
  datasetName: string
  source: string
  sourceName: string
  fileName: string
  receivedAt: string
  rows: number
  score: number | null
  dimensions: DimensionScore[]
}

/** GET /api/exchange/quality/runs/{run}/rules */
export interface QualityRule {
  rule: string
  field: string
  dimension: string
  words: string
  name: string
  checked: number
  failed: number
  score: number | null
}

export interface QualityFailure {
  row: number
  given: string
  label: string
}

const key = ['exchange', 'quality'] as const

export function useQualityMatrix() {
  return useQuery({
    queryKey: [...key, 'matrix'],
    queryFn: ({ signal }) => api.get('/api/exchange/quality', { signal }),
  })
}

export function useQualityHistory(one: Ref<Quality | null>) {
  return useQuery({
    queryKey: computed(() => [...key, 'history', one.value?.dataset ?? '', one.value?.source ?? '']),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quality/history', {
        query: { dataset: one.value!.dataset, source: one.value!.source },
        signal,
      }),
    enabled: computed(() => one.value !== null),
  })
}

export function useQualityRules(run: Ref<number | null>) {
  return useQuery({
    queryKey: computed(() => [...key, 'rules', run.value ?? 0]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quality/runs/{run}/rules', {
        path: { run: run.value! },
        signal,
      }),
    enabled: computed(() => run.value !== null),
    placeholderData: keepPreviousData,
  })
}

export function useQualityFailures(run: Ref<number | null>, rule: Ref<string | null>, after: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...key, 'failures', run.value ?? 0, rule.value ?? '', after.value]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/quality/runs/{run}/failures', {
        path: { run: run.value! },
        query: { rule: rule.value!, after: after.value, limit: 50 },
        signal,
      }),
    enabled: computed(() => run.value !== null && rule.value !== null),
    placeholderData: keepPreviousData,
  })
}
