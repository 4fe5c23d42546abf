import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Replay } from './types'

export const gradeKeys = {
  all: ['creditrisk'] as const,
  one: (id: string) => ['creditrisk', 'one', id] as const,
  runs: ['creditrisk', 'runs'] as const,
}

export function useGrade(id: Ref<string>, allowed: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => gradeKeys.one(id.value)),
    queryFn: ({ signal }) => api.get('/api/creditrisk/entities/{id}', { path: { id: id.value }, signal }),
    enabled: allowed,
    placeholderData: keepPreviousData,
  })
}

/** Computes a stored result once more from its stored inputs. */
export function replay(id: string): Promise<Replay> {
  return api.post('/api/creditrisk/scores/{id}/replay', undefined, { path: { id } })
}

export interface GradeFilter {
  grade?: string
  unit?: string
  changed?: boolean
}

export function useGrades(filter: Ref<GradeFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['creditrisk', 'grades', filter.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/creditrisk/grades', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useRuns() {
  return useQuery({
    queryKey: gradeKeys.runs,
    queryFn: ({ signal }) => api.get('/api/creditrisk/runs', { signal }),
  })
}

export function startRun(): Promise<{ job: string }> {
  return api.post('/api/creditrisk/runs')
}

export function useScorecard() {
  return useQuery({
    queryKey: ['creditrisk', 'scorecard'],
    queryFn: ({ signal }) => api.get('/api/creditrisk/scorecard', { signal }),
    staleTime: 300_000,
  })
}
