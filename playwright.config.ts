import { defineConfig } from '@playwright/test'

const port = Number(process.env['E2E_PORT'] ?? 8790)
const origin = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 4,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A second try for a machine that stalls; what needed one is reported as flaky, not hidden.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 12_000 },
  globalTeardown: './e2e/teardown.ts',
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
    // What fades is measured and clicked at rest, without waiting for it.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test would cost more than the tests: the second try has one.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'on-first-retry',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-sync',
        // All pages of a worker share one process, which has compiled the console's code before.
        '--process-per-site',
        // Pages live for seconds: what is compiled once is kept for the next one, nothing is made
        // faster for later, and memory is collected seldom.
        '--js-flags=--no-opt --no-flush-bytecode --single-threaded-gc --min-semi-space-size=64',
        `--disable-features=${[
          // Two pages of the browser's own in every window, which nobody sees: a third of the time.
          'WebUIOmniboxPopup',
          'WebUIOmniboxAimPopup',
          'WebUIOmniboxFullPopup',
          // It would compile all code again for every page, beside what the process has of it.
          'ScriptStreaming',
          'BackgroundResourceFetch',
        ].join()}`,
      ],
    },
  },
  webServer: {
    command: `node --disable-warning=ExperimentalWarning server/main.ts --port ${port} --sims 1000`,
    url: `${origin}/config.json`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
