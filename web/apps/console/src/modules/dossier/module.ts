import { defineModule } from '../../shell/module'
import { countOpenConflicts } from './conflictQueries'

export default defineModule({
  name: 'dossier',
  routes: [
    {
      path: '/data/fact-conflicts',
      component: () => import('./FactConflictDesk.vue'),
      meta: { workspace: 'data', permission: 'exchange.read', title: '事实冲突' },
    },
  ],
  pages: [
    { workspace: 'data', label: '事实冲突', to: '/data/fact-conflicts', order: 63.2, permission: 'exchange.read' },
  ],
  waiting: [
    {
      label: '事实冲突待认定',
      to: '/data/fact-conflicts',
      order: 45,
      permission: 'exchange.read',
      count: countOpenConflicts,
    },
  ],
})
