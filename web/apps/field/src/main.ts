import '@huijian/kit/tokens.css'
import '@huijian/kit/base.css'
import './field.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { start } from './store/field'

createApp(App).use(router).mount('#app')
void start()
