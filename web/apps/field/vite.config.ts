import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { app } from '../../vite.shared.ts'

const base = app('field')

export default defineConfig({
  ...base,
  plugins: [
    ...(base.plugins ?? []),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script-defer',
      manifest: {
        name: '慧监现场检查',
        short_name: '现场',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        background_color: '#f5f6f8',
        theme_color: '#10294d',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      // The app itself works without a network; what the server tells is kept encrypted by the app, never by the worker.
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        navigateFallback: '/field/index.html',
        navigateFallbackAllowlist: [/^\/field\//],
      },
    }),
  ],
})
