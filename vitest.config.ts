import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,sandbox,server,scripts,spec}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['scripts/vitest-setup.ts'],
    testTimeout: 15_000,
  },
})
