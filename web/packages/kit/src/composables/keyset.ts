import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useUrlFilters } from './urlFilters'

/**
 * Keyset paging: the cursor is in the URL, the way back is remembered here. After a reload in the middle the way back
 * leads to the first page.
 */
export function useKeyset(pageSize = 50) {
  const route = useRoute()
  const filters = useUrlFilters()
  const cursor = computed(() => (typeof route.query.cursor === 'string' ? route.query.cursor : undefined))
  const trail = ref<string[]>([])
  const size = computed(() => Number(route.query.limit ?? pageSize))
  watch(cursor, (now) => {
    if (!now) trail.value = []
  })

  function next(nextCursor: string) {
    trail.value = [...trail.value, cursor.value ?? '']
    return filters.patch({ cursor: nextCursor }, true)
  }

  /** Back the way one came; `given` is the server's own cursor, for pages reached by a link. */
  function previous(given?: string | null) {
    const before = trail.value.at(-1) ?? given ?? ''
    trail.value = trail.value.slice(0, -1)
    return filters.patch({ cursor: before }, true)
  }

  function resize(wanted: number) {
    return filters.patch({ limit: wanted === pageSize ? null : String(wanted) })
  }

  const first = computed(() => trail.value.length * size.value + 1)
  return { cursor, size, resize, next, previous, first, hasPrevious: computed(() => Boolean(cursor.value)) }
}
