/**
 * Measures the browser of Harvest Files with very many files in one folder, in a real Chromium
 * against a server of its own: `npm run build && npx node bench/files.ts [--console FOLDER]
 * [--files N]`. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import { apiOf } from './api.ts'
import { printMachine, printTable } from './figures.ts'
import { heapOfPage } from './heap.ts'
import { measured, measuredHead } from './main-thread.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    files: { type: 'string', default: '100000' },
  },
})
const files = Number(values.files)
const rows = [measuredHead]
const json = { 'content-type': 'application/json' }

/** Writes the files as so many devices would, sixteen at a time. */
async function fill(origin: string, session: string): Promise<void> {
  const { operatorId } = JSON.parse(session) as { operatorId: string }
  const { api, headers } = apiOf(origin, session)
  // More than a usual operator may.
  const faults = `${api}/sandbox/control/operators/${operatorId}/faults`
  const body = JSON.stringify({ faults: [], rateLimitPerMinute: 1_000_000 })
  await fetch(faults, { method: 'PUT', body, headers: json })
  let next = 0
  const write = async () => {
    while (next < files) {
      const no = String((next += 1)).padStart(6, '0')
      const path = encodeURIComponent(`/many/device-${no}.json`)
      const body = JSON.stringify({ no, padding: 'x'.repeat(Number(no) % 300) })
      const address = `${api}/files/private/${path}`
      const answer = await fetch(address, { method: 'PUT', headers: { ...headers, ...json }, body })
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
      await answer.text()
    }
  }
  await Promise.all(Array.from({ length: 16 }, write))
}

printMachine()
const server = await startServer({ sims: 10, folder: values.console })
const browser = await openBrowser()
try {
  const signIn = await fresh(browser, server.origin)
  const session = await signInToSandbox(await signIn.newPage())
  await signIn.close()
  const begun = performance.now()
  await fill(server.origin, session)
  console.log(`${files} uploads: ${((performance.now() - begun) / 1000).toFixed(1)} s`)

  const context = await fresh(browser, server.origin, session)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const measure = async (name: string, work: () => Promise<void>) =>
    rows.push(await measured(name, page, work))
  const table = page.getByRole('table', { name: 'Files' })
  const whole = page.locator(`table[aria-rowcount="${files + 1}"]`)
  await page.goto('/files')
  await table.getByRole('link', { name: 'many/' }).waitFor()
  const before = await heapOfPage(devtools)
  await measure('the folder is opened', async () => {
    await table.getByRole('link', { name: 'many/' }).click()
    await table.getByRole('link', { name: 'device-000001.json' }).waitFor()
  })
  const all = page.getByRole('button', { name: 'Load all', exact: true })
  await all.waitFor({ timeout: 60_000 })
  await measure('until all are loaded', async () => {
    await all.click()
    await whole.waitFor({ timeout: 600_000 })
  })
  const heap = ((await heapOfPage(devtools)) - before) / 1e6
  await measure('sorted by size', async () => {
    await table.getByRole('button', { name: 'Size' }).click()
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Size' }).waitFor()
  })
  await measure('searched', async () => {
    await page.getByLabel('Search the files').fill('4711')
    await whole.waitFor({ state: 'detached' })
  })
  await page.getByLabel('Search the files').fill('')
  await whole.waitFor()
  await measure('scrolled to the end', async () => {
    await page.getByRole('region', { name: 'Files' }).evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    await page.locator(`tr[aria-rowindex="${files + 1}"]`).waitFor()
  })
  await page.getByRole('navigation', { name: 'Folders' }).getByText('My files').click()
  await table.getByRole('button', { name: 'Actions for many' }).click()
  await measure('the deletion counted', async () => {
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByLabel(/Type the number to confirm/).waitFor({ timeout: 600_000 })
  })
  await page.getByLabel(/Type the number to confirm/).fill(String(files + 1))
  await measure('20 s of the deletion', async () => {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(20_000)
  })
  const run = page.getByRole('region', { name: /^Delete/ })
  console.log(`after 20 s: ${(await run.innerText()).replaceAll(/\s+/g, ' ')}`)
  printTable(rows)
  console.log(`\nheap above that of the outermost folder: ${heap.toFixed(0)} MB`)
} finally {
  await browser.close()
  await server.stop()
}
