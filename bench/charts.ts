/**
 * Measures how soon a large chart is painted after its data has come, in a real Chromium against a
 * server of its own: `npm run build && npx node bench/charts.ts [--console FOLDER] [--rounds N]`.
 * The chart compares ten SIMs over 18 months by day. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { addMonthsUtc, dayMs } from '../src/domain/time.ts'
import { printMachine, printTable, spread } from './figures.ts'
import { mainThreadTasks } from './main-thread.ts'
import { watchChart } from './page-probes.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    rounds: { type: 'string', default: '9' },
  },
})
const rounds = Number(values.rounds)
const sims = 10

/** The ids of the SIMs with the most traffic of the last month. */
async function heaviest(page: Page): Promise<string[]> {
  await page.goto('/stats/ranking?last=30d&limit=10')
  const links = page.locator('tbody a[href*="/usage"]')
  await links.nth(sims - 1).waitFor()
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.split('/')[2] ?? '')
}

const date = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Chooses a time in the form, as a person does, and waits until its chart is painted. */
async function choose(page: Page, fromMs: number, toMs: number) {
  await page.getByRole('button', { name: 'From, to' }).click()
  await page.getByLabel('From (UTC)').fill(date(fromMs))
  await page.getByLabel('To (UTC)').fill(date(toMs))
  const days = Math.round((toMs - fromMs) / dayMs) + 1
  await page.evaluate(watchChart, { call: '/stats/air/sims/', calls: sims, lines: sims, days })
  await page.getByRole('button', { name: 'Show this period' }).click()
  return page.evaluate(() => window.painted)
}

printMachine()
const server = await startServer({ sims: 1000, folder: values.console })
const browser = await openBrowser()
try {
  const context = await fresh(browser, server.origin)
  const page = await context.newPage()
  await signInToSandbox(page)
  const chosen = await heaviest(page)
  await page.goto(`/stats/compare?sims=${encodeURIComponent(JSON.stringify(chosen))}`)
  await page
    .locator('path[data-series]')
    .nth(sims - 1)
    .waitFor()

  const today = Math.floor(Date.now() / dayMs) * dayMs
  const times: number[] = []
  const longest: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Another day each time: what was asked for before would not be asked for again.
    const from = addMonthsUtc(today, -18) + (round + 1) * dayMs
    const tasks = await mainThreadTasks(browser, page, async () => {
      const painted = await choose(page, from, today)
      if (painted === undefined) throw new Error('The page was loaded anew.')
      times.push(painted)
    })
    longest.push(Math.max(...tasks.clock))
    processor.push(Math.max(...tasks.processor))
  }
  printTable([
    [`${sims} SIMs, 18 months by day`, 'min ms', 'median', 'max'],
    ['from the last answer to the painted chart', ...spread(times)],
    ['the longest task, clock', ...spread(longest)],
    ['the longest task, processor', ...spread(processor)],
  ])
} finally {
  await browser.close()
  await server.stop()
}
