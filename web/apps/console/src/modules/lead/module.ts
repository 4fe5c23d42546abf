import { defineModule } from '../../shell/module'

const meta = { workspace: 'lead', permission: 'lead.read', title: '线索' } as const

export default defineModule({
  name: 'lead',
  routes: [
    { path: '/lead', alias: '/leads', component: () => import('./LeadList.vue'), meta },
    { path: '/lead/:id', alias: '/leads/:id', component: () => import('./LeadDetail.vue'), meta },
  ],
  pages: [{ workspace: 'lead', label: '线索', to: '/lead', order: 45, permission: 'lead.read' }],
})
