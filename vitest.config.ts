import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'studio/src/**/*.test.ts',
      'samples/**/*.test.ts',
      'test/*.test.ts',
      'bench/**/*.test.ts',
    ],
    globalSetup: ['test/schemas.ts'],
    setupFiles: ['test/setup.ts'],
    // A file's tests keep what they open to themselves (test/setup.ts closes it), so the files of one worker share its
    // modules: loading them anew for each took longer than most tests. As many workers as there are cores.
    isolate: false,
    maxWorkers: '100%',
    // Far more than any takes: a machine may have much else to do.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
