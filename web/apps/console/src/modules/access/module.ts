import { defineModule } from '../../shell/module'

const policy = ['access.accounts', 'access.grant', 'audit.read']
const accounts = ['access.accounts', 'access.grant']
const meta = { workspace: 'system' as const }

export default defineModule({
  name: 'access',
  routes: [
    { path: '/sign-in', component: () => import('./SignIn.vue'), meta: { title: '登录', bare: true, open: true } },
    {
      path: '/setup/:token',
      component: () => import('./Setup.vue'),
      meta: { title: '设立本局与三名管理员', bare: true, open: true },
    },
    { path: '/password', component: () => import('./Password.vue'), meta: { title: '修改口令', bare: true } },
    {
      path: '/second-factor',
      component: () => import('./SecondFactor.vue'),
      meta: { title: '动态验证码', bare: true },
    },
    { path: '/sessions', component: () => import('./OwnSessions.vue'), meta: { title: '我的登录', bare: true } },
    {
      path: '/system/accounts',
      component: () => import('./AccountList.vue'),
      meta: { ...meta, permission: accounts, title: '账号' },
    },
    {
      path: '/system/units',
      component: () => import('./UnitTree.vue'),
      meta: { ...meta, permission: ['access.units', ...accounts], title: '机构' },
    },
    {
      path: '/system/policy',
      component: () => import('./PolicyPage.vue'),
      meta: { ...meta, permission: policy, title: '安全策略' },
    },
    {
      path: '/system/roster',
      component: () => import('./RosterPage.vue'),
      meta: { ...meta, permission: 'access.units', title: '机构与人员表' },
    },
    {
      path: '/system/keys',
      component: () => import('./KeyList.vue'),
      meta: { ...meta, permission: 'vault.rotate', title: '密钥' },
    },
  ],
  pages: [
    { workspace: 'system', label: '账号', to: '/system/accounts', order: 80, permission: accounts },
    { workspace: 'system', label: '机构', to: '/system/units', order: 81, permission: ['access.units', ...accounts] },
    { workspace: 'system', label: '机构与人员表', to: '/system/roster', order: 81, permission: 'access.units' },
    { workspace: 'system', label: '安全策略', to: '/system/policy', order: 82, permission: policy },
    { workspace: 'system', label: '密钥', to: '/system/keys', order: 82, permission: 'vault.rotate' },
  ],
})
