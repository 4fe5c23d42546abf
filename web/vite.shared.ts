import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

/**
 * One app of the workspace: served under /<name>/ by the server, written to web/dist/<name>.
 * In development the API comes from a running `./hj run` (HUIJIAN_PORT, default 8080).
 */
export function app(name: string): UserConfig {
  const server = `http://127.0.0.1:${process.env.HUIJIAN_PORT ?? '8080'}`
  return {
    base: `/${name}/`,
    plugins: [vue()],
    build: {
      outDir: fileURLToPath(new URL(`./dist/${name}`, import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 900,
    },
    server: { proxy: { '/api': server, '/s/': server } },
  }
}
