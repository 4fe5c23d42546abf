import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    include: ['{packages,apps}/*/src/**/__tests__/**/*.test.ts'],
    css: false,
    // The tests run beside the Java build, which leaves them half a core.
    testTimeout: 30_000,
    server: { deps: { inline: ['element-plus'] } },
  },
})
