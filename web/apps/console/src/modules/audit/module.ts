import { defineModule } from '../../shell/module'

const meta = { workspace: 'system', permission: 'audit.read', title: '审计' } as const

export default defineModule({
  name: 'audit',
  routes: [{ path: '/system/audit', component: () => import('./AuditTrail.vue'), meta }],
  pages: [{ workspace: 'system', label: '审计', to: '/system/audit', order: 83, permission: 'audit.read' }],
})
