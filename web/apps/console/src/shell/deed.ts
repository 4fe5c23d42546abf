import { asProblem, type ProblemBody } from '@huijian/api'
import type { ListState } from '@huijian/kit'
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

/** A command: runs, tells whether it is busy, keeps the refusal to be shown, and refreshes what it changed. */
export function useDeed<Given, Result = unknown>(deed: (given: Given) => Promise<Result>, changes: QueryKey[]) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: deed,
    onSuccess: () => Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })

  /** True when done; a refusal is kept in `problem` and answers false. */
  async function run(given: Given): Promise<boolean> {
    try {
      await mutation.mutateAsync(given)
      return true
    } catch {
      return false
    }
  }

  const problem = computed<ProblemBody | null>(() => (mutation.error.value ? asProblem(mutation.error.value) : null))
  return { run, busy: mutation.isPending, problem, result: mutation.data, reset: mutation.reset }
}

interface ListQuery {
  isPending: Ref<boolean>
  isPlaceholderData: Ref<boolean>
  error: Ref<unknown>
  data: Ref<unknown>
}

/** The state of a list or a page as the kit shows it. Old rows stay when a reload fails. */
export function useListState(query: ListQuery) {
  const problem = computed(() => (query.error.value ? asProblem(query.error.value) : null))
  const state = computed<ListState>(() => {
    if (problem.value && query.data.value === undefined) return problem.value.status === 403 ? 'denied' : 'error'
    if (query.isPending.value) return 'loading'
    return query.isPlaceholderData.value ? 'reloading' : 'ready'
  })
  return { state, problem }
}
