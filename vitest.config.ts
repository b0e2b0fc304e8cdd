import { defineConfig } from 'vitest/config'

/** Tests of pure code, which need nothing made ready. */
const PURE = ['test/core/**/*.test.{ts,tsx}', 'test/renderer/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    // A real database, real files and child processes: generous, because machines are noisy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By default one processor would rest.
    maxWorkers: '100%',
    // No module keeps anything of a test: loading them anew for every file costs more than running many of them.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**', ...PURE],
          globalSetup: 'test/setUp.ts',
        },
      },
    ],
  },
})
