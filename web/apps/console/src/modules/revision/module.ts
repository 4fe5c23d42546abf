import { defineModule } from '../../shell/module'

const meta = {
  workspace: 'system',
  permission: ['knowledge.draft', 'knowledge.approve'],
  title: '规则修订',
} as const

export default defineModule({
  name: 'revision',
  routes: [
    {
      path: '/system/revision',
      component: () => import('./RevisionList.vue'),
      meta: { ...meta, permission: [...meta.permission] },
    },
    {
      path: '/system/revision/:id',
      component: () => import('./RevisionDetail.vue'),
      meta: { ...meta, permission: [...meta.permission] },
    },
  ],
  pages: [
    {
      workspace: 'system',
      label: '规则修订',
      to: '/system/revision',
      order: 83,
      permission: [...meta.permission],
    },
  ],
})
