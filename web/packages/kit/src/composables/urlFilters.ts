import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/**
 * Filters live in the URL, so a list can be linked and reloaded. Setting any of them drops the paging cursor:
 * a cursor belongs to one set of filters.
 */
export function useUrlFilters() {
  const route = useRoute()
  const router = useRouter()

  function patch(changes: Record<string, string | string[] | null>, keepCursor = false) {
    const query: LocationQueryRaw = { ...route.query, ...(keepCursor ? {} : { cursor: undefined }) }
    for (const [key, value] of Object.entries(changes)) {
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      query[key] = empty ? undefined : Array.isArray(value) ? value.join(',') : value
    }
    return router.replace({ query })
  }

  function text(key: string, byDefault = ''): WritableComputedRef<string> {
    return computed({
      get: () => (typeof route.query[key] === 'string' ? (route.query[key] as string) : byDefault),
      set: (value) => void patch({ [key]: value === byDefault ? null : value }),
    })
  }

  function list(key: string): WritableComputedRef<string[]> {
    return computed({
      get: () =>
        typeof route.query[key] === 'string' && route.query[key] ? (route.query[key] as string).split(',') : [],
      set: (value) => void patch({ [key]: value }),
    })
  }

  return { text, list, patch }
}
