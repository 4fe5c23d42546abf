import { createRouter, createWebHashHistory } from 'vue-router'
import Today from './views/Today.vue'

export const router = createRouter({
  // The part after # needs no server, so every screen can be reloaded without a network.
  history: createWebHashHistory('/field/'),
  routes: [
    { path: '/', component: Today },
    {
      path: '/tasks/:id',
      component: () => import('./views/Prepare.vue'),
      props: (route) => ({ id: Number(route.params.id) }),
    },
    {
      path: '/tasks/:id/questions/:index',
      component: () => import('./views/Ask.vue'),
      props: (route) => ({ id: Number(route.params.id), index: Number(route.params.index) }),
    },
    {
      path: '/tasks/:id/result',
      component: () => import('./views/Result.vue'),
      props: (route) => ({ id: Number(route.params.id) }),
    },
    {
      path: '/tasks/:id/signatures',
      component: () => import('./views/Sign.vue'),
      props: (route) => ({ id: Number(route.params.id) }),
    },
    {
      path: '/tasks/:id/done',
      component: () => import('./views/Done.vue'),
      props: (route) => ({ id: Number(route.params.id) }),
    },
  ],
  scrollBehavior: () => ({ top: 0 }),
})
