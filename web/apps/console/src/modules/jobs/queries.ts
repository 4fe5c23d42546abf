import { api } from '@huijian/api'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Job, JobState } from './types'

const RUNNING_MS = 1_000
const IDLE_MS = 15_000
const keys = {
  all: ['jobs'] as const,
  list: (state: string, cursor: string, limit: number) => ['jobs', 'list', state, cursor, limit] as const,
  one: (id: string) => ['jobs', 'one', id] as const,
}

export function isRunning(job: Pick<Job, 'state'> | undefined): boolean {
  return job?.state === 'QUEUED' || job?.state === 'RUNNING'
}

export function useJobs(state: Ref<JobState | ''>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => keys.list(state.value, cursor.value ?? '', limit.value)),
    queryFn: ({ signal }) =>
      api.get('/api/jobs', {
        query: { state: state.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isRunning) ? RUNNING_MS * 2 : IDLE_MS),
  })
}

/** Follows one job: each second while it runs, then no more. */
export function useJob(id: Ref<string | null>) {
  return useQuery({
    queryKey: computed(() => keys.one(id.value ?? '')),
    queryFn: ({ signal }) => api.get('/api/jobs/{id}', { path: { id: id.value! }, signal }),
    enabled: computed(() => Boolean(id.value)),
    refetchInterval: (query) => (isRunning(query.state.data) || !query.state.data ? RUNNING_MS : false),
  })
}

export function useCancelJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => api.post('/api/jobs/{id}/cancel', undefined, { path: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
