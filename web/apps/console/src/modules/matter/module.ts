import { defineModule } from '../../shell/module'
import { countOfUnits, findMatters } from './queries'

export default defineModule({
  name: 'matter',
  waiting: [
    {
      label: '辖区已超期',
      to: '/today?scope=unit&group=LATE',
      order: 10,
      permission: 'matter.read',
      grave: true,
      count: (signal) => countOfUnits('LATE', signal),
    },
    {
      label: '辖区 3 个工作日内到期',
      to: '/today?scope=unit&group=SOON',
      order: 11,
      permission: 'matter.read',
      count: (signal) => countOfUnits('SOON', signal),
    },
  ],
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
