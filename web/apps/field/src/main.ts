import '@huijian/kit/tokens.css'
import '@huijian/kit/base.css'
import { createApp } from 'vue'
import App from './App.vue'

createApp(App).mount('#app')
