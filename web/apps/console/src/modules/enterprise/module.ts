import { defineModule } from '../../shell/module'

export default defineModule({
  name: 'enterprise',
  routes: [
    {
      path: '/entity/:id/accounts',
      component: () => import('./FirmAccounts.vue'),
      meta: { workspace: 'entity', permission: 'enterprise.issue', title: '企业账号' },
    },
  ],
})
