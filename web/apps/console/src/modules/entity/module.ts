import { defineModule } from '../../shell/module'
import { countOpenPairs } from './matchQueries'
import { findEntities } from './queries'

const meta = { workspace: 'entity', permission: 'entity.read' } as const
const conflicts = { workspace: 'data', permission: 'exchange.read', title: '冲突处理' } as const
const unassigned = { workspace: 'data', permission: 'entity.assign', title: '未分配辖区' } as const

const duplicates = { workspace: 'data', permission: 'entity.match', title: '疑似重复' } as const

export default defineModule({
  name: 'entity',
  waiting: [
    { label: '疑似重复待认定', to: '/data/duplicates', order: 50, permission: 'entity.match', count: countOpenPairs },
  ],
  routes: [
    { path: '/entity', component: () => import('./EntityList.vue'), meta: { ...meta, title: '经营主体' } },
    { path: '/entity/:id', component: () => import('./EntityDetail.vue'), meta: { ...meta, title: '经营主体' } },
    { path: '/data/conflicts', component: () => import('./ConflictDesk.vue'), meta: conflicts },
    { path: '/data/duplicates', component: () => import('./DuplicateList.vue'), meta: duplicates },
    {
      path: '/data/duplicates/merge',
      component: () => import('./MergeDirect.vue'),
      meta: { ...duplicates, title: '直接合并' },
    },
    { path: '/data/duplicates/:id', component: () => import('./DuplicateDetail.vue'), meta: duplicates },
    {
      path: '/data/unassigned',
      component: () => import('./UnassignedDesk.vue'),
      meta: unassigned,
    },
  ],
  pages: [
    { workspace: 'entity', label: '经营主体', to: '/entity', order: 20, permission: 'entity.read' },
    { workspace: 'data', label: '冲突处理', to: '/data/conflicts', order: 63, permission: 'exchange.read' },
    { workspace: 'data', label: '疑似重复', to: '/data/duplicates', order: 63.5, permission: 'entity.match' },
    { workspace: 'data', label: '未分配辖区', to: '/data/unassigned', order: 64, permission: 'entity.assign' },
  ],
  find: { permission: 'entity.read', search: findEntities },
})
