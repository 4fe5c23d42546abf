import { ApiProblem } from '@huijian/api'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useListPage, type RowPage } from '../listPage'

type Page = RowPage<string>

async function listAt(path: string, answer: Page | undefined, error: unknown = null) {
  const data = ref(answer) as Ref<Page | undefined>
  const asked = {
    data,
    isPending: ref(answer === undefined && !error),
    isPlaceholderData: ref(false),
    error: ref(error),
  }
  let list!: ReturnType<typeof useListPage>
  let shown!: ReturnType<typeof list.show<Page>>
  const Body = defineComponent({
    setup() {
      list = useListPage('件', 20)
      shown = list.show<Page>(asked)
      return () => h('p')
    },
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: Body }] })
  await router.push(path)
  mount(Body, { global: { plugins: [router] } })
  const settled = () => new Promise((done) => setTimeout(done))
  return { list, shown, data, router, settled }
}

describe('a list page', () => {
  it('takes filters and place from the address', async () => {
    const { list, shown } = await listAt('/?q=云江&cursor=c1&limit=50', { items: ['a'], next: null })
    expect(list.text('q').value).toBe('云江')
    expect(list.cursor.value).toBe('c1')
    expect(list.size.value).toBe(50)
    expect(shown.table.value).toEqual({ rows: ['a'], state: 'ready', problem: null })
    expect(shown.pager.value).toMatchObject({ unit: '件', shown: 1, hasPrevious: true, hasNext: false })
  })

  it('goes on and back, and a filter starts again from the first page', async () => {
    const { list, shown, router, settled } = await listAt('/', { items: ['a', 'b'], next: 'c1' })
    expect(shown.pager.value.first).toBe(1)
    shown.pager.value.onNext()
    await settled()
    expect(router.currentRoute.value.query.cursor).toBe('c1')
    expect(shown.pager.value.first).toBe(21)
    list.text('state').value = 'CLOSED'
    await settled()
    expect(router.currentRoute.value.query).toEqual({ state: 'CLOSED' })
    shown.pager.value.onSize(100)
    await settled()
    expect(router.currentRoute.value.query.limit).toBe('100')
    shown.pager.value.onSize(20)
    await settled()
    expect(router.currentRoute.value.query.limit).toBeUndefined()
  })

  it('says what failed, and keeps old rows when only the reload fails', async () => {
    const refused = new ApiProblem({ status: 403, code: 'access.denied', detail: '没有权限' })
    expect((await listAt('/', undefined, refused)).shown.table.value).toMatchObject({ state: 'denied', rows: [] })
    const broken = new ApiProblem({ status: 500, code: 'http.500', detail: '没有办成' })
    expect((await listAt('/', undefined, broken)).shown.state.value).toBe('error')
    expect((await listAt('/', { items: ['a'] }, broken)).shown.table.value).toMatchObject({
      state: 'ready',
      rows: ['a'],
    })
  })
})
