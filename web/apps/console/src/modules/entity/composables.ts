import { useKeyset, useUrlFilters } from '@huijian/kit'
import { computed } from 'vue'
import type { EntityFilter } from './types'

/** The filters of the list as they stand in the URL. */
export function useEntityFilters() {
  const filters = useUrlFilters()
  const q = filters.text('q')
  const unit = filters.list('unit')
  const status = filters.list('status')
  const grade = filters.list('grade')
  const kind = filters.list('kind')
  const industry = filters.text('industry')
  const keyset = useKeyset()
  const filter = computed<EntityFilter>(() => ({
    q: q.value || undefined,
    unit: unit.value.join(',') || undefined,
    status: status.value.join(',') || undefined,
    grade: grade.value.join(',') || undefined,
    kind: kind.value.join(',') || undefined,
    industry: industry.value || undefined,
  }))
  const asQuery = computed(() =>
    new URLSearchParams(
      Object.entries(filter.value).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString(),
  )

  function clear() {
    return filters.patch({ q: null, unit: null, status: null, grade: null, kind: null, industry: null })
  }

  function apply(query: string) {
    const wanted = new URLSearchParams(query)
    const names = ['q', 'unit', 'status', 'grade', 'kind', 'industry']
    return filters.patch(Object.fromEntries(names.map((name) => [name, wanted.get(name)])))
  }

  return { q, unit, status, grade, kind, industry, keyset, filter, asQuery, clear, apply }
}
