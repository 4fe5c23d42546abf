import { defineModule } from '../../shell/module'
import { countOverdue } from './queries'

const meta = { workspace: 'data', permission: 'sharing.read' } as const

export default defineModule({
  name: 'sharing',
  waiting: [
    {
      label: '报送逾期',
      to: '/data/reporting?state=LATE',
      order: 40,
      permission: 'sharing.read',
      grave: true,
      count: countOverdue,
    },
  ],
  routes: [
    { path: '/data/reporting', component: () => import('./ReportDesk.vue'), meta: { ...meta, title: '报送' } },
    {
      path: '/data/reporting/packages',
      component: () => import('./PackageList.vue'),
      meta: { ...meta, title: '报送包' },
    },
    {
      path: '/data/reporting/packages/:id',
      component: () => import('./PackageDetail.vue'),
      meta: { ...meta, title: '报送包' },
    },
    { path: '/data/sharing', component: () => import('./ShareDesk.vue'), meta: { ...meta, title: '数据共享' } },
    { path: '/data/partners', component: () => import('./PartnerDesk.vue'), meta: { ...meta, title: '区域协作' } },
  ],
  pages: [
    { workspace: 'data', label: '报送', to: '/data/reporting', order: 80, permission: 'sharing.read' },
    { workspace: 'data', label: '报送包', to: '/data/reporting/packages', order: 81, permission: 'sharing.read' },
    { workspace: 'data', label: '共享', to: '/data/sharing', order: 82, permission: 'sharing.read' },
    { workspace: 'data', label: '区域协作', to: '/data/partners', order: 83, permission: 'sharing.read' },
  ],
})
