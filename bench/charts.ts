/**
 * Measures how soon a large chart is painted after its data has come, in a real Chromium against a
 * server of its own: `npm run build && npx node bench/charts.ts [--console FOLDER] [--rounds N]`.
 * The chart compares ten SIMs over 18 months by day. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import type { BrowserContext, Page } from 'playwright'
import { urlTime } from '../src/components/time/range.ts'
import { addMonthsUtc, dayMs } from '../src/domain/time.ts'
import { printMachine, printTable, spread } from './figures.ts'
import { longest, mainThread } from './main-thread.ts'
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
  const links = page.locator('tbody a[href*="/traffic"]')
  await links.nth(sims - 1).waitFor()
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.split('/')[2] ?? '')
}

const date = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** What `watchChart` waits for: lines of all SIMs through the days from one to another. */
function awaited(fromMs: number, toMs: number) {
  const days = Math.round((toMs - fromMs) / dayMs) + 1
  return { call: '/stats/air/sims/', calls: sims, lines: sims, days }
}

/** Chooses a time in the form, as a person does, and waits until its chart is painted. */
async function choose(page: Page, fromMs: number, toMs: number) {
  await page.getByRole('button', { name: 'Custom range' }).click()
  await page.getByLabel('From (UTC)').fill(date(fromMs))
  await page.getByLabel('To (UTC)').fill(date(toMs))
  await page.evaluate(watchChart, awaited(fromMs, toMs))
  await page.getByRole('button', { name: 'Show this period' }).click()
  return page.evaluate(() => window.painted)
}

/** Opens the page by its address in a tab of its own and waits until its chart is painted. */
async function open(context: BrowserContext, chosen: string, fromMs: number, toMs: number) {
  const page = await context.newPage()
  await page.addInitScript(watchChart, awaited(fromMs, toMs))
  const time = `from=${urlTime(fromMs)}&to=${urlTime(toMs)}`
  await page.goto(`/stats/compare?sims=${chosen}&${time}`)
  const painted = await page.evaluate(() => window.painted)
  await page.close()
  return painted
}

/** A time that a page must have given, for it was not loaded anew. */
function given(painted: number | undefined): number {
  if (painted === undefined) throw new Error('The page was loaded anew.')
  return painted
}

printMachine()
const server = await startServer({ sims: 1000, folder: values.console })
const browser = await openBrowser()
try {
  const signingIn = await fresh(browser, server.origin)
  const session = await signInToSandbox(await signingIn.newPage())
  const context = await fresh(browser, server.origin, session)
  const page = await context.newPage()
  const chosen = encodeURIComponent(JSON.stringify(await heaviest(page)))
  await page.goto(`/stats/compare?sims=${chosen}`)
  await page
    .locator('path[data-series]')
    .nth(sims - 1)
    .waitFor()

  const today = Math.floor(Date.now() / dayMs) * dayMs
  const opened: number[] = []
  const changed: number[] = []
  const clock: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Another day each time: what was asked for before would not be asked for again.
    const from = addMonthsUtc(today, -18) + (round + 1) * dayMs
    opened.push(given(await open(context, chosen, from, today)))
    const tasks = await mainThread(page, async () => {
      changed.push(given(await choose(page, from, today)))
    })
    clock.push(longest(tasks.clock))
    processor.push(longest(tasks.processor))
  }
  printTable([
    [`${sims} SIMs, 18 months by day, painted after the last answer`, 'min ms', 'median', 'max'],
    ['the page opened with them', ...spread(opened)],
    ['another time chosen', ...spread(changed)],
    ['another time chosen: the longest task, clock', ...spread(clock)],
    ['another time chosen: the longest task, processor', ...spread(processor)],
  ])
} finally {
  await browser.close()
  await server.stop()
}
