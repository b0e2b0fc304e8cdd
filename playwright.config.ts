import { defineConfig } from '@playwright/test'
import { packagedBrowser } from './test/e2e/browser.ts'

const browser = await packagedBrowser()

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Every spec starts a host and a data folder of its own; two at once are all that two cores carry.
  workers: 2,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 40_000 },
  // A noisy machine may miss a step once; what needed its second try is reported as flaky.
  retries: 2,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    // Recording costs more than the journey itself: only one that failed is recorded, on its second try.
    trace: 'on-first-retry',
    ...(browser && {
      launchOptions: { executablePath: browser.executablePath, args: [...browser.args], env: browser.env },
    }),
  },
})
