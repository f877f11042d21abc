/**
 * Measures the built console in a real Chromium, against a server of its own:
 * `npm run build && npx node bench/browser.ts [--console FOLDER] [--sims N] [--clicks N]`.
 * Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { printMachine, printTable, spread } from './figures.ts'
import { scriptsOf } from './scripts-loaded.ts'
import { longTasks, mainThread } from './main-thread.ts'
import { watchOpening, watchFrames, type Opening } from './page-probes.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    sims: { type: 'string', default: '1000' },
    clicks: { type: 'string', default: '25' },
  },
})
const sims = Number(values.sims)
const clicks = Number(values.clicks)
const rowHeight = 36

async function openList(page: Page): Promise<void> {
  await page.goto('/sims')
  await page.locator(`table[aria-rowcount="${sims + 1}"]`).waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
}

const scroller = (page: Page) => page.getByRole('region', { name: 'SIMs' })

async function scrollingRow(name: string, page: Page, move: () => Promise<void>) {
  await page.evaluate(watchFrames)
  const { clock, processor } = await mainThread(page, move)
  const frames = await page.evaluate(() => window.stopWatching?.() ?? [])
  return [name, ...longTasks(clock), ...longTasks(processor), ...spread(frames)]
}

/** Turns the wheel from the first row to the last and back. */
async function wheel(page: Page): Promise<void> {
  const box = await scroller(page).boundingBox()
  if (!box) throw new Error('The list has no size.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (const direction of [1, -1]) {
    for (let turned = 0; turned < (sims * rowHeight) / 300; turned += 1) {
      await page.mouse.wheel(0, 300 * direction)
    }
    const last = direction === 1 ? sims + 1 : 2
    await page.locator(`tr[aria-rowindex="${last}"]`).first().waitFor()
  }
  // A pointer that rests on a row fetches what the row leads to.
  await page.mouse.move(5, 5)
}

/** Jumps about as one does by dragging the scroll bar: another part of the list with every frame. */
async function drag(page: Page): Promise<void> {
  await scroller(page).evaluate(async (element) => {
    const height = element.scrollHeight - element.clientHeight
    for (let jump = 0; jump < 120; jump += 1) {
      element.scrollTop = ((jump * 0.618) % 1) * height
      await new Promise(requestAnimationFrame)
    }
  })
}

/** Opens the SIM of a row, then goes back. `rest` is how long the pointer rests on the row before, ms. */
async function open(page: Page, row: number, rest: number): Promise<Opening> {
  await scroller(page).evaluate(
    (element, top) => {
      element.scrollTop = top
    },
    Math.max(0, row - 4) * rowHeight,
  )
  const link = page.locator(`tr[aria-rowindex="${row + 2}"] th a`)
  await link.waitFor()
  const simId = decodeURIComponent(
    ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '',
  )
  if (simId === '') throw new Error(`Row ${row} cannot be opened.`)
  await page.evaluate(watchOpening, `/v1/sims/${simId}`)
  // The row may still move to its place: a click beside it would be waited for in vain.
  await link.hover()
  if (rest > 0) await page.waitForTimeout(rest)
  await link.click()
  const opening = await page.evaluate(() => window.opened)
  if (!opening) throw new Error('The page was loaded anew instead of opened.')
  await page.waitForLoadState('networkidle')
  await page.mouse.move(5, 5)
  await page.goBack()
  await page.locator(`table[aria-rowcount="${sims + 1}"]`).waitFor()
  await page.waitForLoadState('networkidle')
  return opening
}

async function measureOpening(page: Page, first: number, rest: number): Promise<Opening[]> {
  const openings: Opening[] = []
  for (let n = 0; n < clicks; n += 1) {
    openings.push(await open(page, first + n * 17, rest))
  }
  return openings
}

function openingRow(name: string, openings: readonly Opening[]): string[] {
  return [name, ...spread(openings.map(({ total, waiting }) => total - waiting))]
}

printMachine()
const server = await startServer({ sims, folder: values.console })
const browser = await openBrowser()
try {
  const signIn = await fresh(browser, server.origin)
  const session = await signInToSandbox(await signIn.newPage())
  await signIn.close()

  const context = await fresh(browser, server.origin, session)
  const page = await context.newPage()
  await openList(page)
  const head = ['tasks over 50 ms', 'longest ms', 'of processor', 'longest ms']
  printTable([
    [`Scrolling ${sims} rows`, ...head, 'frame min', 'median', 'max ms'],
    await scrollingRow('by wheel, down and up', page, () => wheel(page)),
    await scrollingRow('by dragging, 120 jumps', page, () => drag(page)),
  ])

  const cold = await open(page, 2, 0)
  const touched = await measureOpening(page, 5, 0)
  const rested = await measureOpening(page, 9, 150)
  const waits = [...touched, ...rested].map(({ waiting }) => waiting)
  printTable([
    ['\nFrom a click on a row to the painted page', 'min ms', 'median', 'max'],
    openingRow('the first one, above the API’s answer', [cold]),
    openingRow(`${clicks} others, above the API’s answer`, touched),
    openingRow(`${clicks} others, pointer on the row 150 ms before`, rested),
    ['the API’s answer itself', ...spread(waits)],
  ])
  await context.close()

  const rows = [['\nJavaScript of a first visit, kB gzip', 'until shown', 'in all']]
  const [simId, groupId] = await identifiers(server.origin)
  const paths = ['/', '/sims', `/sims/${simId}`, '/groups', `/groups/${groupId}`, '/groups/new']
  for (const path of ['/sign-in', ...paths]) {
    const visit = await fresh(browser, server.origin, path === '/sign-in' ? undefined : session)
    const { shown, all } = await scriptsOf(await visit.newPage(), path, values.console)
    const name = path.replace(simId, '$simId').replace(groupId, '$groupId')
    rows.push([name, ...[shown, all].map((bytes) => (bytes / 1000).toFixed(1))])
    await visit.close()
  }
  printTable(rows)
} finally {
  await browser.close()
  await server.stop()
}

/** A SIM and a group of the default operator. */
async function identifiers(origin: string): Promise<[simId: string, groupId: string]> {
  const api = `${origin}/api/sandbox/v1`
  const auth = await fetch(`${api}/auth`, {
    method: 'POST',
    body: JSON.stringify({ email: 'root@example.com', password: 'sandbox' }),
  })
  const { apiKey, token } = (await auth.json()) as { apiKey: string; token: string }
  const headers = { 'X-Soracom-API-Key': apiKey, 'X-Soracom-Token': token }
  const sim = await fetch(`${api}/sims?limit=1`, { headers })
  const group = await fetch(`${api}/groups?limit=1`, { headers })
  const [{ simId }] = (await sim.json()) as [{ simId: string }]
  const [{ groupId }] = (await group.json()) as [{ groupId: string }]
  return [simId, groupId]
}
