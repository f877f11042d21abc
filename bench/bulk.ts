/**
 * A bulk run over a selection beside a bare loop of the same number of calls, in one run:
 * `npm run build && npx node bench/bulk.ts [--sims N] [--console FOLDER]`. The run deactivates SIMs, as
 * a person does in the list; the loop activates them again, as many at a time, with nothing else.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { allSims, apiOf, type Api } from './api.ts'
import { printMachine, printTable } from './figures.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    sims: { type: 'string', default: '16000' },
  },
})
const sims = Number(values.sims)
/** Calls at a time, as `BulkRun` has them where nothing else is said. */
const concurrency = 5

/** Deactivates all SIMs that can be; the milliseconds that takes and how many there were. */
async function bulkRun(page: Page): Promise<{ took: number; count: number }> {
  await page.goto('/sims')
  await page.locator(`table[aria-rowcount="${sims + 1}"]`).waitFor({ timeout: 600_000 })
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Deactivate [\d,]+ SIMs$/ })
  const submit = dialog.getByRole('button', { name: /^Deactivate [\d,]+ SIMs$/ })
  await submit.waitFor({ timeout: 120_000 })
  const count = Number((await submit.innerText()).replaceAll(/\D/g, ''))
  const began = performance.now()
  await submit.click()
  await page
    .getByText(/^[\d,]+ SIMs deactivated$/)
    .first()
    .waitFor({ timeout: 600_000 })
  return { took: performance.now() - began, count }
}

/** As many calls in a page that does nothing else: the floor. */
function bareLoop(page: Page, { api, headers }: Api, ids: readonly string[]) {
  return page.evaluate(
    async ({ api, headers, ids, concurrency }) => {
      const began = performance.now()
      let next = 0
      const work = async () => {
        for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
          const answer = await fetch(`${api}/sims/${id}/activate`, { method: 'POST', headers })
          if (!answer.ok) throw new Error(`${id} was answered with ${answer.status}.`)
          await answer.json()
        }
      }
      await Promise.all(Array.from({ length: concurrency }, work))
      return performance.now() - began
    },
    { api, headers, ids, concurrency },
  )
}

/** Both are about how fast calls are made, not about how the sandbox holds them up. */
async function unlimited({ api, headers, operatorId }: Api): Promise<void> {
  const answer = await fetch(`${api}/sandbox/control/operators/${operatorId}/faults`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ faults: [], rateLimitPerMinute: 1_000_000 }),
  })
  if (!answer.ok) throw new Error(`The rate limit was not set: ${answer.status}.`)
}

/** The SIMs with a status, by their ids. */
async function withStatus(api: Api, status: string) {
  const found = (await allSims(api)).filter((sim) => sim.status === status)
  return found.map(({ simId = '' }) => simId)
}

printMachine()
const server = await startServer({ sims, folder: values.console })
const browser = await openBrowser()
try {
  const first = await fresh(browser, server.origin)
  const session = await signInToSandbox(await first.newPage())
  await first.close()
  const api = apiOf(server.origin, session)
  await unlimited(api)
  const before = new Set(await withStatus(api, 'inactive'))
  const context = await fresh(browser, server.origin, session)
  const { took, count } = await bulkRun(await context.newPage())
  const after = await withStatus(api, 'inactive')
  const changed = after.filter((id) => !before.has(id))
  const bare = await context.newPage()
  await bare.goto('/config.json')
  const floor = await bareLoop(bare, api, changed)
  const perSecond = (calls: number, ms: number) => ((calls * 1000) / ms).toFixed(0)
  printTable([
    [`${count} SIMs, ${concurrency} calls at a time`, 'seconds', 'SIMs a second'],
    ['bulk run', (took / 1000).toFixed(1), perSecond(count, took)],
    ['bare loop', (floor / 1000).toFixed(1), perSecond(changed.length, floor)],
  ])
  const ratio = count / took / (changed.length / floor)
  console.log(`\nThroughput of the run, that of the loop being 1: ${ratio.toFixed(2)}.`)
} finally {
  await browser.close()
  await server.stop()
}
