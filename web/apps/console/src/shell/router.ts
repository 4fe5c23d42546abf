import { onProblem } from '@huijian/api'
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { homeOf, modules } from './modules'
import { useSession } from './session'

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    // Never shown: where home is, the guard says once it knows who is there. A redirect would be followed before that.
    { path: '/', component: () => import('./Denied.vue') },
    ...modules.flatMap((module) => module.routes),
    { path: '/denied', component: () => import('./Denied.vue'), meta: { title: '没有权限' } },
    { path: '/:missing(.*)*', component: () => import('./NotFound.vue'), meta: { title: '没有这个页面' } },
  ],
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (to.meta.open) return true
  await session.load()
  if (!session.staff) return { path: '/sign-in', query: { to: to.fullPath } }
  if (session.staff.mustChangePassword && to.path !== '/password')
    return { path: '/password', query: { to: to.fullPath } }
  if (!session.staff.mustChangePassword && session.staff.mustEnrolSecondFactor && to.path !== '/second-factor')
    return { path: '/second-factor' }
  if (to.path === '/') return homeOf(session.may)
  if (!session.may(to.meta.permission)) return { path: '/denied', query: { from: to.fullPath } }
  return true
})

router.afterEach((to: RouteLocationNormalized) => {
  document.title = to.meta.title ? `${to.meta.title} · 慧监` : '慧监'
})

onProblem(({ problem }) => {
  if (problem.status !== 401) return
  const session = useSession()
  if (!session.staff) return
  session.forget()
  void router.push({ path: '/sign-in', query: { to: router.currentRoute.value.fullPath, why: 'expired' } })
})
