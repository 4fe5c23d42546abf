import { defineModule } from '../../shell/module'

const meta = { workspace: 'publish', permission: 'disclosure.read', title: '公示' } as const

export default defineModule({
  name: 'disclosure',
  routes: [
    { path: '/publish', component: () => import('./DisclosureDesk.vue'), meta },
    { path: '/publish/:id', alias: '/disclosures/:id', component: () => import('./DisclosureDesk.vue'), meta },
  ],
  pages: [{ workspace: 'publish', label: '公示清单', to: '/publish', order: 50, permission: 'disclosure.read' }],
})
