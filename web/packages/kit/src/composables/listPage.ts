import { computed } from 'vue'
import type { BoundedCount, ListState, Problem } from '../types'
import { useKeyset } from './keyset'
import { useListState, type Asked } from './listState'
import { useUrlFilters } from './urlFilters'

/** A page of rows as the server answers it; `previous` and `count` where the list knows them. */
export interface RowPage<Row = unknown> {
  items: Row[]
  next?: string | null
  previous?: string | null
  count?: BoundedCount | null
}

/** What `DataTable` takes of a page. */
export interface ListTable<Row> {
  rows: Row[]
  state: ListState
  problem: Problem | null
}

/** What `KeysetPager` takes of a page, its events too. */
export interface ListPager {
  unit: string
  first: number
  shown: number
  unknown: boolean
  total: BoundedCount | null
  size: number
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
  onSize: (size: number) => void
}

/**
 * What every list page of the console shares: its filters and its place are in the URL, `show` turns the answer into what
 * the table and the pager take.
 *
 *     const list = useListPage('件')
 *     const q = list.text('q')
 *     const { items, table, pager } = list.show(useLeads(q, list.cursor, list.size))
 *
 *     <DataTable v-bind="table" …> and <KeysetPager v-bind="pager" />
 *
 * @param unit what one row is called, for the pager
 */
export function useListPage(unit: string, pageSize = 50) {
  const filters = useUrlFilters()
  const keyset = useKeyset(pageSize)

  function show<Page extends RowPage>(query: Asked<Page>) {
    type Row = Page['items'][number]
    const { state, problem } = useListState(query)
    const page = computed(() => query.data.value)
    const items = computed<Row[]>(() => page.value?.items ?? [])
    const table = computed<ListTable<Row>>(() => ({ rows: items.value, state: state.value, problem: problem.value }))
    const pager = computed<ListPager>(() => ({
      unit,
      first: keyset.first.value,
      shown: items.value.length,
      unknown: page.value === undefined,
      total: page.value?.count ?? null,
      size: keyset.size.value,
      hasPrevious: keyset.hasPrevious.value,
      hasNext: Boolean(page.value?.next),
      onPrevious: () => void keyset.previous(page.value?.previous),
      onNext: () => void (page.value?.next && keyset.next(page.value.next)),
      onSize: (size: number) => void keyset.resize(size),
    }))
    return { page, items, state, problem, table, pager }
  }

  return {
    text: filters.text,
    choices: filters.list,
    patch: filters.patch,
    cursor: keyset.cursor,
    size: keyset.size,
    show,
  }
}
