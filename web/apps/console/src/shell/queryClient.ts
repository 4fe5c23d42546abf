import { ApiProblem } from '@huijian/api'
import { QueryClient } from '@tanstack/vue-query'

const RETRIES = 1

/** Server state: a refusal is an answer and is not asked again; a lost connection is tried once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < RETRIES && error instanceof ApiProblem && error.problem.status === 0,
    },
    mutations: { retry: false },
  },
})
