import { defineModule } from '../../shell/module'

const meta = { workspace: 'task', permission: 'inspection.read' } as const

export default defineModule({
  name: 'inspection',
  routes: [
    { path: '/task/plans', component: () => import('./PlanList.vue'), meta: { ...meta, title: '抽查计划' } },
    {
      path: '/task/plans/new',
      component: () => import('./PlanEdit.vue'),
      meta: { ...meta, permission: 'inspection.plan', title: '拟订抽查计划' },
    },
    {
      path: '/task/plans/:id',
      alias: '/inspection/plans/:id',
      component: () => import('./PlanDetail.vue'),
      meta: { ...meta, title: '抽查计划' },
    },
    {
      path: '/task/plans/:id/edit',
      component: () => import('./PlanEdit.vue'),
      meta: { ...meta, permission: 'inspection.plan', title: '修改抽查计划' },
    },
    { path: '/task/tasks', component: () => import('./TaskList.vue'), meta: { ...meta, title: '检查任务' } },
    {
      path: '/task/tasks/:id',
      alias: '/inspection/tasks/:id',
      component: () => import('./TaskDetail.vue'),
      meta: { ...meta, title: '检查任务' },
    },
  ],
  pages: [
    { workspace: 'task', label: '抽查计划', to: '/task/plans', order: 40, permission: 'inspection.read' },
    { workspace: 'task', label: '检查任务', to: '/task/tasks', order: 41, permission: 'inspection.read' },
  ],
})
