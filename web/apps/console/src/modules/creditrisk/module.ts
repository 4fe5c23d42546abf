import { defineModule } from '../../shell/module'

const meta = { workspace: 'assessment', permission: 'creditrisk.read' } as const

export default defineModule({
  name: 'creditrisk',
  routes: [
    {
      path: '/assessment/grades',
      component: () => import('./GradeList.vue'),
      meta: { ...meta, title: '信用风险分类' },
    },
    { path: '/assessment/runs', component: () => import('./RunList.vue'), meta: { ...meta, title: '月度评定' } },
    {
      path: '/assessment/scorecard',
      component: () => import('./ScorecardPage.vue'),
      meta: { ...meta, title: '指标体系' },
    },
  ],
  pages: [
    {
      workspace: 'assessment',
      label: '信用风险分类',
      to: '/assessment/grades',
      order: 30,
      permission: 'creditrisk.read',
    },
    { workspace: 'assessment', label: '月度评定', to: '/assessment/runs', order: 31, permission: 'creditrisk.read' },
    {
      workspace: 'assessment',
      label: '指标体系',
      to: '/assessment/scorecard',
      order: 32,
      permission: 'creditrisk.read',
    },
  ],
})
