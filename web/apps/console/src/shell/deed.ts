import { asProblem, type ProblemBody } from '@huijian/api'
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/vue-query'
import { computed } from 'vue'

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
