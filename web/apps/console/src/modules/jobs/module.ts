import { defineModule } from '../../shell/module'

const meta = { workspace: 'system', permission: 'jobs.read', title: '后台作业' } as const

export default defineModule({
  name: 'jobs',
  routes: [{ path: '/system/jobs', component: () => import('./JobList.vue'), meta }],
  pages: [{ workspace: 'system', label: '后台作业', to: '/system/jobs', order: 84, permission: 'jobs.read' }],
})
