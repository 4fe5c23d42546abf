import { defineModule } from '../../shell/module'

const meta = { workspace: 'system', permission: 'access.read' } as const

export default defineModule({
  name: 'access',
  routes: [
    { path: '/sign-in', component: () => import('./SignIn.vue'), meta: { title: '登录', bare: true, open: true } },
    { path: '/password', component: () => import('./Password.vue'), meta: { title: '修改口令', bare: true } },
    { path: '/system/accounts', component: () => import('./AccountList.vue'), meta: { ...meta, title: '账号' } },
    { path: '/system/units', component: () => import('./UnitTree.vue'), meta: { ...meta, title: '机构' } },
  ],
  pages: [
    { workspace: 'system', label: '账号', to: '/system/accounts', order: 80, permission: 'access.read' },
    { workspace: 'system', label: '机构', to: '/system/units', order: 81, permission: 'access.read' },
  ],
})
