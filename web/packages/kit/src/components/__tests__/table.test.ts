import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { ComponentMountingOptions } from '@vue/test-utils'
import DataTable from '../DataTable.vue'

interface Row {
  id: string
  name: string
  group: string
}
const rows: Row[] = [
  { id: '1', name: '云江云上小厨餐饮管理有限公司', group: 'late' },
  { id: '2', name: '澄湖区好味来面馆', group: 'soon' },
  { id: '3', name: '澄湖区老街坊卤味店', group: 'soon' },
]
const columns = [
  { key: 'name', title: '名称', sortable: true },
  { key: 'id', title: '编号', width: 80, folds: true },
]

function table(props: Record<string, unknown> = {}, slots: Record<string, string> = {}) {
  const options: unknown = { props: { columns, rows, rowKey: (row: Row) => row.id, ...props }, slots }
  return mount(DataTable as never, options as ComponentMountingOptions<never>)
}

describe('the data table', () => {
  it('shows nothing for 300 ms, then skeleton rows', async () => {
    vi.useFakeTimers()
    const shown = table({ state: 'loading', rows: [], skeletonRows: 4 })
    expect(shown.findAll('.skel')).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(299)
    expect(shown.findAll('.skel')).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(shown.findAll('tr.waiting')).toHaveLength(4)
    vi.useRealTimers()
  })

  it('keeps the old rows on a reload', () => {
    const shown = table({ state: 'reloading' })
    expect(shown.text()).toContain('澄湖区好味来面馆')
    expect(shown.find('.again').exists()).toBe(true)
  })

  it('shows the problem instead of rows, with its stable code', () => {
    const shown = table({
      state: 'denied',
      problem: { status: 403, code: 'entity.not-yours', detail: '这 3 条属于南桥所' },
    })
    expect(shown.text()).toContain('entity.not-yours')
    expect(shown.text()).not.toContain('面馆')
  })

  it('says what to do when there is nothing', () => {
    expect(table({ rows: [] }, { empty: '没有符合条件的主体' }).text()).toContain('没有符合条件的主体')
  })

  it('starts a group once, as a row of the same table', () => {
    const shown = table(
      { groupOf: (row: Row) => row.group },
      { group: '<template #group="{ group }">{{ group }}</template>' },
    )
    expect(shown.findAll('tr.grp').map((row) => row.text())).toEqual(['late', 'soon'])
  })

  it('selects a page, and keeps what was chosen on another', async () => {
    const shown = table({ selectable: true, selected: ['9'] })
    await shown.find('thead input').setValue(true)
    expect(shown.emitted('update:selected')!.at(-1)).toEqual([['9', '1', '2', '3']])
  })

  it('sorts ascending first, then turns round', async () => {
    const shown = table()
    await shown.find('th button').trigger('click')
    expect(shown.emitted('update:sort')!.at(-1)).toEqual([{ key: 'name', descending: false }])
    await shown.setProps({ sort: { key: 'name', descending: false } } as never)
    await shown.find('th button').trigger('click')
    expect(shown.emitted('update:sort')!.at(-1)).toEqual([{ key: 'name', descending: true }])
  })

  it('folds columns away beside the peek panel', () => {
    expect(table({ folded: true }).findAll('th')).toHaveLength(1)
    expect(table().findAll('th')).toHaveLength(2)
  })
})
