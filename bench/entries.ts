/**
 * Measures the viewer of Harvest Data with very many entries in a real Chromium, against a server of
 * its own: `npm run build && npx node bench/entries.ts [--console FOLDER] [--days N]`. One device has
 * sent every five minutes for 700 days, which its operator keeps. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import { urlTime } from '../src/components/time/range.ts'
import { dayMs } from '../src/domain/time.ts'
import { printMachine, printTable } from './figures.ts'
import { heapOfPage } from './heap.ts'
import { keeperOf } from './keeper.ts'
import { measured, measuredHead } from './main-thread.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    days: { type: 'string', default: '700' },
  },
})
const to = Math.floor(Date.now() / dayMs) * dayMs
const from = to - Number(values.days) * dayMs
const rows = [measuredHead]

/** All entries of the period as a loop gets them that does nothing else. */
async function fetched({ path, headers }: { path: string; headers: Record<string, string> }) {
  let count = 0
  let key: string | null = null
  do {
    const after: string = key === null ? '' : `&last_evaluated_key=${encodeURIComponent(key)}`
    const answer: Response = await fetch(`${path}${after}`, { headers })
    count += ((await answer.json()) as unknown[]).length
    key = answer.headers.get('x-soracom-next-key')
  } while (key !== null)
  return count
}

printMachine()
const server = await startServer({ sims: 10, folder: values.console })
const browser = await openBrowser()
try {
  const { session, headers, simId } = await keeperOf(server.origin, from - dayMs)
  const context = await fresh(browser, server.origin, session)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const measure = async (name: string, work: () => Promise<void>) =>
    rows.push(await measured(name, page, work))
  const source = encodeURIComponent(JSON.stringify([`Sim_${simId}`]))
  const period = `from=${from}&to=${to}&limit=1000`
  const path = `${server.origin}/api/sandbox/v1/data/Sim/${simId}?${period}`
  await page.goto('/favicon.svg')
  const begun = performance.now()
  const count = await page.evaluate(fetched, { path, headers })
  console.log(`${count} entries, by a loop: ${((performance.now() - begun) / 1000).toFixed(2)} s`)

  const table = page.getByRole('table', { name: 'Data' })
  const whole = page.locator(`table[aria-rowcount="${count + 1}"]`)
  const view = `/data/view?source=${source}&from=${urlTime(from)}&to=${urlTime(to)}`
  await page.goto('/data')
  await page.getByRole('table', { name: 'Sources' }).getByRole('link').first().waitFor()
  const before = await heapOfPage(devtools)
  await page.goto(view)
  await table.getByRole('link').first().waitFor()
  await page.getByRole('button', { name: 'Load all', exact: true }).waitFor({ timeout: 60_000 })
  await measure('until all are', async () => {
    await page.getByRole('button', { name: 'Load all', exact: true }).click()
    await whole.waitFor({ timeout: 600_000 })
  })
  const heap = ((await heapOfPage(devtools)) - before) / 1e6
  await measure('sorted by a value', async () => {
    await table.getByRole('button', { name: 'temperature_c' }).click()
    await page.locator('th[aria-sort="ascending"]').waitFor()
  })
  await measure('searched', async () => {
    await page.getByLabel('Search the data').fill('21.5')
    await page.locator(`table[aria-rowcount="${count + 1}"]`).waitFor({ state: 'detached' })
  })
  await page.getByLabel('Search the data').fill('')
  await whole.waitFor()
  await measure('another value charted', async () => {
    await page.getByRole('combobox', { name: 'Values to chart' }).click()
    await page.getByRole('option').nth(1).click()
    await page.getByRole('region', { name: / and / }).first().waitFor()
  })
  await page.keyboard.press('Escape')
  await measure('as JSON', async () => {
    await page.getByRole('radiogroup', { name: 'How to list the data' }).getByText('JSON').click()
    await page.getByText(/^The first 200 of/).waitFor()
  })
  printTable(rows)
  console.log(`\nheap above that of the list of sources: ${heap.toFixed(0)} MB`)
} finally {
  await browser.close()
  await server.stop()
}
