import { defineModule } from '../../shell/module'
import { findMatters } from './queries'

export default defineModule({
  name: 'matter',
  routes: [
    {
      path: '/today',
      component: () => import('./Today.vue'),
      meta: { title: '今日', workspace: 'today', permission: 'matter.read' },
    },
  ],
  pages: [{ workspace: 'today', label: '今日', to: '/today', order: 10, permission: 'matter.read' }],
  find: { permission: 'matter.read', search: findMatters },
})
