import { api } from '@huijian/api'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { isRunning } from '../jobs/queries'
import type { ImportRun, NewImport, Upload } from './types'

const FOLLOW_MS = 1_000
const LIST_MS = 4_000

export const exchangeKeys = {
  imports: ['exchange', 'imports'] as const,
  run: (run: string) => ['exchange', 'imports', 'one', run] as const,
  facets: (run: string) => ['exchange', 'imports', 'facets', run] as const,
}

export function useDatasets() {
  return useQuery({
    queryKey: ['exchange', 'datasets'],
    queryFn: ({ signal }) => api.get('/api/exchange/datasets', { signal }),
    staleTime: 300_000,
  })
}

export function useImports(dataset: Ref<string>, cursor: Ref<string | undefined>, limit: Ref<number>) {
  return useQuery({
    queryKey: computed(() => [...exchangeKeys.imports, 'list', dataset.value, cursor.value ?? '', limit.value]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/imports', {
        query: { dataset: dataset.value, cursor: cursor.value, limit: limit.value },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isRunning) ? LIST_MS : false),
  })
}

/** Follows one run each second while it works. */
export function useImport(run: Ref<string>) {
  return useQuery({
    queryKey: computed(() => exchangeKeys.run(run.value)),
    queryFn: ({ signal }) => api.get('/api/exchange/imports/{run}', { path: { run: run.value }, signal }),
    refetchInterval: (query) => (isRunning(query.state.data) ? FOLLOW_MS : false),
  })
}

export function useFacets(run: Ref<string>, running: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => [...exchangeKeys.facets(run.value), running.value]),
    queryFn: ({ signal }) => api.get('/api/exchange/imports/{run}/facets', { path: { run: run.value }, signal }),
    refetchInterval: () => (running.value ? LIST_MS : false),
    placeholderData: keepPreviousData,
  })
}

export interface IssueFilter {
  code?: string
  kind?: string
}

export function useIssues(
  run: Ref<string>,
  filter: Ref<IssueFilter>,
  cursor: Ref<string | undefined>,
  running: Ref<boolean>,
) {
  return useQuery({
    queryKey: computed(() => [
      'exchange',
      'imports',
      'issues',
      run.value,
      filter.value,
      cursor.value ?? '',
      running.value,
    ]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/imports/{run}/issues', {
        path: { run: run.value },
        query: { ...filter.value, cursor: cursor.value, limit: 50 },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: () => (running.value && !cursor.value ? LIST_MS : false),
  })
}

export function useRawRow(run: Ref<string>, row: Ref<number | null>) {
  return useQuery({
    queryKey: computed(() => ['exchange', 'imports', 'row', run.value, row.value]),
    queryFn: ({ signal }) =>
      api.get('/api/exchange/imports/{run}/rows/{row}', { path: { run: run.value, row: row.value! }, signal }),
    enabled: computed(() => row.value !== null),
  })
}

export function upload(file: File): Promise<Upload> {
  const form = new FormData()
  form.append('file', file)
  return api.post('/api/exchange/uploads', form)
}

export function startImport(given: NewImport): Promise<ImportRun> {
  return api.post('/api/exchange/imports', given)
}

export function cancelImport(run: ImportRun): Promise<unknown> {
  return api.post('/api/jobs/{id}/cancel', undefined, { path: { id: run.job } })
}
