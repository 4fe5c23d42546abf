import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { Task } from './taskTypes'

export const taskKeys = {
  tasks: ['inspection', 'tasks'] as const,
  list: (filter: TaskFilter, cursor: string, limit: number) =>
    ['inspection', 'tasks', 'list', filter, cursor, limit] as const,
  one: (id: string) => ['inspection', 'tasks', 'one', id] as const,
}

export interface TaskFilter {
  plan?: string
  state?: string
  unit?: string
  officer?: string
  avoided?: boolean
}

export function useTasks(filter: Ref<TaskFilter>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => taskKeys.list(filter.value, cursor.value ?? '', limit.value)),
    queryFn: ({ signal }) =>
      api.get('/api/inspection/tasks', {
        query: { ...filter.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function useTask(id: Ref<string>) {
  return useQuery({
    queryKey: computed(() => taskKeys.one(id.value)),
    queryFn: ({ signal }) => api.get('/api/inspection/tasks/{id}', { path: { id: id.value }, signal }),
  })
}

/** A checklist in one version never changes. */
export function useChecklist(version: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['inspection', 'checklists', version.value]),
    queryFn: ({ signal }) =>
      api.get('/api/inspection/field/checklists/{version}', { path: { version: version.value! }, signal }),
    enabled: computed(() => Boolean(version.value)),
    staleTime: Infinity,
  })
}

export function useInspectors(wanted: Ref<boolean>) {
  return useQuery({
    queryKey: ['inspection', 'inspectors'],
    queryFn: ({ signal }) => api.get('/api/inspection/inspectors', { signal }),
    enabled: wanted,
  })
}

export function useResultCodes() {
  return useQuery({
    queryKey: ['inspection', 'result-codes'],
    queryFn: ({ signal }) => api.get('/api/inspection/result-codes', { signal }),
    staleTime: Infinity,
  })
}

/** The task as it was read: what a command on it is decided on. */
export function asRead(task: Task) {
  return { path: { id: task.row.id }, version: task.version }
}

export function approve(task: Task): Promise<Task> {
  return api.post('/api/inspection/tasks/{id}/review/approve', undefined, asRead(task))
}
