import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import '../src/styles/tokens.css'
import '../src/styles/base.css'
import Gallery from './Gallery.vue'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: Gallery }] })
createApp(Gallery).use(router).mount('#app')
