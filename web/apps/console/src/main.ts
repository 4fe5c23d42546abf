// the parts' own styles first, so that the tokens have the last word
import '@huijian/kit/element'
import '@huijian/kit/tokens.css'
import '@huijian/kit/base.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { queryClient } from './shell/queryClient'
import { router } from './shell/router'

createApp(App).use(createPinia()).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
