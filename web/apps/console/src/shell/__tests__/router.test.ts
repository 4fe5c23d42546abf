import { beforeEach, expect, it, vi } from 'vitest'
import { router } from '../router'

const session = vi.hoisted(() => ({
  staff: null as null | { mustChangePassword: boolean; mustEnrolSecondFactor: boolean },
  load: vi.fn(),
  may: () => session.staff !== null,
}))
vi.mock('../session', () => ({ useSession: () => session }))
vi.mock('../modules', () => {
  const page = { render: () => null }
  const routes = [
    { path: '/today', component: page },
    { path: '/sign-in', component: page, meta: { open: true } },
  ]
  return { modules: [{ routes }], homeOf: (may: () => boolean) => (may() ? '/today' : '/denied') }
})

beforeEach(() => {
  session.staff = null
  session.load.mockReset()
})

it('opens the first page of whoever is signed in, also when the browser comes anew', async () => {
  session.load.mockImplementation(() => {
    session.staff = { mustChangePassword: false, mustEnrolSecondFactor: false }
  })
  await router.push('/')
  expect(router.currentRoute.value.path).toBe('/today')
})

it('leads who is not signed in back to the first page afterwards', async () => {
  await router.push('/?again')
  expect(router.currentRoute.value.path).toBe('/sign-in')
  expect(router.currentRoute.value.query['to']).toMatch(/^\/(\?|$)/)
})
