import { defineModule } from '../../shell/module'
import { waiting } from './waiting'

const meta = { workspace: 'data', permission: 'exchange.read' } as const

export default defineModule({
  name: 'exchange',
  waiting,
  routes: [
    { path: '/data/imports', component: () => import('./ImportList.vue'), meta: { ...meta, title: '导入' } },
    {
      path: '/data/imports/new',
      component: () => import('./ImportNew.vue'),
      meta: { ...meta, permission: 'exchange.import', title: '新的导入' },
    },
    { path: '/data/imports/:run', component: () => import('./ImportReport.vue'), meta: { ...meta, title: '导入作业' } },
    { path: '/data/sources', component: () => import('./SourceList.vue'), meta: { ...meta, title: '来源' } },
    {
      path: '/data/sources/new',
      component: () => import('./SourceEdit.vue'),
      meta: { ...meta, permission: 'exchange.sources', title: '登记来源' },
    },
    {
      path: '/data/sources/:id/edit',
      component: () => import('./SourceEdit.vue'),
      meta: { ...meta, permission: 'exchange.sources', title: '修改来源' },
    },
    { path: '/data/sources/:id', component: () => import('./SourceDetail.vue'), meta: { ...meta, title: '来源' } },
    { path: '/data/datasets', component: () => import('./DatasetList.vue'), meta: { ...meta, title: '数据集' } },
    { path: '/data/datasets/:id', component: () => import('./DatasetDetail.vue'), meta: { ...meta, title: '数据集' } },
    { path: '/data/quarantine', component: () => import('./QuarantineDesk.vue'), meta: { ...meta, title: '隔离台' } },
    {
      path: '/data/quarantine/returns',
      component: () => import('./QuarantineReturns.vue'),
      meta: { ...meta, title: '退回单与取值对照' },
    },
    { path: '/data/quality', component: () => import('./QualityPage.vue'), meta: { ...meta, title: '数据质量' } },
  ],
  pages: [
    { workspace: 'data', label: '来源', to: '/data/sources', order: 50, permission: 'exchange.read' },
    { workspace: 'data', label: '数据集', to: '/data/datasets', order: 55, permission: 'exchange.read' },
    { workspace: 'data', label: '导入', to: '/data/imports', order: 60, permission: 'exchange.read' },
    { workspace: 'data', label: '隔离台', to: '/data/quarantine', order: 61, permission: 'exchange.read' },
    { workspace: 'data', label: '质量', to: '/data/quality', order: 62, permission: 'exchange.read' },
  ],
})
