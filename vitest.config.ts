import { defineConfig } from 'vitest/config'

/** Tests of pure code share their modules: loading these anew for every file costs more than running them. */
const PURE = ['test/core/**/*.test.{ts,tsx}', 'test/renderer/**/*.test.{ts,tsx}']

export default defineConfig({
  test: {
    // A real database, real files and child processes: generous, because machines are noisy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**', ...PURE],
        },
      },
    ],
  },
})
