import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/journeys/*.test.ts'],
    globalSetup: ['test/journeys/start.ts'],
    // All files share the one site and the one Chromium; two at a time keep two cores busy.
    maxWorkers: 2,
    maxConcurrency: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
