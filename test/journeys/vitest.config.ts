import { defineConfig } from 'vitest/config'
import { patience } from './chromium.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/journeys/*.test.ts'],
    globalSetup: ['test/journeys/start.ts'],
    // All files share the one site and the one Chromium; two at a time keep two cores busy.
    maxWorkers: 2,
    maxConcurrency: 2,
    isolate: false,
    // A step has its own patience (chromium.ts); a whole test is only kept from going on for ever.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: patience } },
  },
})
