import { defineModule } from '../../shell/module'

export default defineModule({
  name: 'lineage',
  routes: [
    {
      path: '/data/catalogue',
      component: () => import('./CataloguePage.vue'),
      meta: { workspace: 'data', permission: 'exchange.read', title: '数据资源目录' },
    },
    {
      path: '/data/lineage',
      component: () => import('./LineagePage.vue'),
      meta: { workspace: 'data', permission: 'dossier.read', title: '数据血缘' },
    },
  ],
  pages: [{ workspace: 'data', label: '目录', to: '/data/catalogue', order: 40, permission: 'exchange.read' }],
})
