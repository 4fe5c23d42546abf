import { defineModule } from '../../shell/module'

export default defineModule({
  name: 'access',
  routes: [
    { path: '/sign-in', component: () => import('./SignIn.vue'), meta: { title: '登录', bare: true, open: true } },
    { path: '/password', component: () => import('./Password.vue'), meta: { title: '修改口令', bare: true } },
  ],
})
