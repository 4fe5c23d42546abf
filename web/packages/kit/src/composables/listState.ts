import { asProblem } from '@huijian/api'
import { computed, type Ref } from 'vue'
import type { ListState } from '../types'

/** What a page needs to know of the question it asked: waiting, answered, failed. A query of vue-query is one. */
export interface Asked<Answer> {
  isPending: Ref<boolean>
  isPlaceholderData: Ref<boolean>
  error: Ref<unknown>
  data: Ref<Answer | undefined>
}

/** The state of a list or a page as the kit shows it. Old rows stay when a reload fails. */
export function useListState(query: Asked<unknown>) {
  const problem = computed(() => (query.error.value ? asProblem(query.error.value) : null))
  const state = computed<ListState>(() => {
    if (problem.value && query.data.value === undefined) return problem.value.status === 403 ? 'denied' : 'error'
    if (query.isPending.value) return 'loading'
    return query.isPlaceholderData.value ? 'reloading' : 'ready'
  })
  return { state, problem }
}
