import { useListPage } from '@huijian/kit'
import { computed } from 'vue'
import type { EntityFilter } from './types'

/** The filters of the list as they stand in the URL. */
export function useEntityFilters() {
  const list = useListPage('户')
  const q = list.text('q')
  const unit = list.choices('unit')
  const status = list.choices('status')
  const grade = list.choices('grade')
  const kind = list.choices('kind')
  const industry = list.choices('industry')
  const filter = computed<EntityFilter>(() => ({
    q: q.value || undefined,
    unit: unit.value.join(',') || undefined,
    status: status.value.join(',') || undefined,
    grade: grade.value.join(',') || undefined,
    kind: kind.value.join(',') || undefined,
    industry: industry.value.join(',') || undefined,
  }))
  const asQuery = computed(() =>
    new URLSearchParams(
      Object.entries(filter.value).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString(),
  )

  function clear() {
    return list.patch({ q: null, unit: null, status: null, grade: null, kind: null, industry: null })
  }

  function apply(query: string) {
    const wanted = new URLSearchParams(query)
    const names = ['q', 'unit', 'status', 'grade', 'kind', 'industry']
    return list.patch(Object.fromEntries(names.map((name) => [name, wanted.get(name)])))
  }

  return { q, unit, status, grade, kind, industry, list, filter, asQuery, clear, apply }
}
