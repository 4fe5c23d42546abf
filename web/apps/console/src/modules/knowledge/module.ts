import { defineModule } from '../../shell/module'

const meta = { workspace: 'system', permission: 'knowledge.read', title: '法规与规则' } as const

export default defineModule({
  name: 'knowledge',
  routes: [{ path: '/system/knowledge', component: () => import('./KnowledgeList.vue'), meta }],
  pages: [
    { workspace: 'system', label: '法规与规则', to: '/system/knowledge', order: 82, permission: 'knowledge.read' },
  ],
})
