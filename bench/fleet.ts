/**
 * The list of a large fleet beside AG Grid's community edition with the same rows, in one run:
 * `npm run build && npx node bench/fleet.ts --peer FOLDER [--sims N] [--runs N]`, where FOLDER is that
 * of the package `ag-grid-community` (installed elsewhere: it is no part of this project). Medians.
 */
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright'
import { allSims, apiOf, type Api } from './api.ts'
import { median, printMachine, printTable } from './figures.ts'
import { peerRow, servePeer } from './fleet-peer.ts'
import { heapOfPage, heapOfWorkers } from './heap.ts'
import { longest, mainThread } from './main-thread.ts'
import { watchFrames } from './page-probes.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: {
    console: { type: 'string', default: 'dist' },
    peer: { type: 'string' },
    sims: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
  },
})
const sims = Number(values.sims)
const runs = Number(values.runs)

/** Milliseconds, but for what says otherwise. */
interface Figures {
  readonly paint: number
  readonly keys: readonly number[]
  readonly sort: number
  /** Frames a second while scrolling by jumps, and the longest task of the page meanwhile. */
  readonly frames: number
  readonly longest: number
  /** Bytes. */
  readonly heap: number
}

/** Does something in the page; answers the milliseconds until what is read there has changed and is painted. */
function untilChanged(page: Page, act: string, read: string): Promise<number> {
  // As text: the console's policy lets no page make functions of texts.
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const look = () => ${read}
    const before = look()
    const began = performance.now()
    const wait = () => {
      if (performance.now() - began > 30000) reject(new Error('It stays ' + before))
      else if (look() === before) requestAnimationFrame(wait)
      else requestAnimationFrame(() => resolve(performance.now() - began))
    }
    ${act}
    wait()
  })`)
}

async function scrolling(page: Page, selector: string) {
  await page.evaluate(watchFrames)
  const { clock } = await mainThread(page, () =>
    page.evaluate(async (selector) => {
      const element = document.querySelector(selector)
      if (!element) throw new Error(`${selector} is not there.`)
      const height = element.scrollHeight - element.clientHeight
      for (let jump = 0; jump < 120; jump += 1) {
        element.scrollTop = ((jump * 0.618) % 1) * height
        await new Promise(requestAnimationFrame)
      }
    }, selector),
  )
  const frames = await page.evaluate(() => window.stopWatching?.() ?? [])
  const mean = frames.reduce((sum, one) => sum + one, 0) / frames.length
  return { frames: 1000 / mean, longest: longest(clock) }
}

const count = `document.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount')`
const firstRow = `document.querySelector('tbody tr[aria-rowindex="2"] th')?.textContent`

/** Loads the fleet in a browser that has nothing of it: the milliseconds from the first call on. */
async function load(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  let began = 0
  page.on('request', (request) => {
    if (began === 0 && request.url().includes('/v1/sims?limit=100')) began = performance.now()
  })
  await page.goto('/sims')
  await page.locator(`table[aria-rowcount="${sims + 1}"]`).waitFor({ timeout: 600_000 })
  const took = performance.now() - began
  await page.close()
  return took
}

/** A later visit: everything but the first paint is measured on the fleet as it was kept. */
async function ours(context: BrowserContext): Promise<Figures> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto('/groups')
  await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
  await page.waitForLoadState('networkidle')
  const before = await heapOfPage(session)
  const paint = await untilChanged(
    page,
    `document.querySelector('nav a[href="/sims"]').click()`,
    `(${count}) === '${sims + 1}' && (${firstRow}) !== undefined`,
  )
  await page.waitForLoadState('networkidle')
  const field = page.getByRole('combobox', { name: 'Search SIMs' })
  await field.focus()
  // One letter is too short to be searched for, for the API too.
  await field.pressSequentially('m')
  await page.waitForTimeout(500)
  const keys: number[] = []
  for (const text of ['me', 'met']) {
    const type = `const field = document.activeElement; Object.getOwnPropertyDescriptor(
      HTMLInputElement.prototype, 'value').set.call(field, '${text}');
      field.dispatchEvent(new Event('input', { bubbles: true }))`
    keys.push(await untilChanged(page, type, count))
    await page.waitForTimeout(300)
  }
  await field.fill('')
  await page.locator(`table[aria-rowcount="${sims + 1}"]`).waitFor()
  await page.waitForTimeout(500)
  const header = `[...document.querySelectorAll('thead button')].find((one) => one.textContent === 'Name')`
  const sort = await untilChanged(page, `${header}.click()`, firstRow)
  await page.waitForTimeout(500)
  const moved = await scrolling(page, '[role=region][aria-label=SIMs]')
  // Not before: a worker that is looked into is slower.
  const workers = heapOfWorkers(session)
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const heap = (await heapOfPage(session)) - before + (await workers())
  await page.close()
  return { paint, keys, sort, ...moved, heap }
}

async function theirs(browser: Browser, origin: string): Promise<Figures & { data: number }> {
  const context = await fresh(browser, origin)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await page.goto('/')
  const empty = await heapOfPage(session)
  await page.evaluate(
    `fetch('/rows.json').then((answer) => answer.json()).then((rows) => { window.rows = rows })`,
  )
  const data = await heapOfPage(session)
  const cell = `document.querySelector('.ag-row[row-index="0"] .ag-cell')?.textContent`
  const paint = await untilChanged(page, `begin(window.rows)`, cell)
  await page.waitForTimeout(500)
  const keys: number[] = []
  for (const text of ['me', 'met']) {
    const shown = `grid.getDisplayedRowCount()`
    keys.push(await untilChanged(page, `grid.setGridOption('quickFilterText', '${text}')`, shown))
    await page.waitForTimeout(300)
  }
  await page.evaluate(`grid.setGridOption('quickFilterText', '')`)
  await page.waitForTimeout(500)
  const state = `{ state: [{ colId: 'name', sort: 'asc' }] }`
  const sort = await untilChanged(page, `grid.applyColumnState(${state})`, cell)
  await page.waitForTimeout(500)
  const moved = await scrolling(page, '.ag-body-viewport, .ag-grid-viewport')
  const heap = (await heapOfPage(session)) - empty
  await context.close()
  return { paint, keys, sort, ...moved, heap, data: data - empty }
}

/** A loop that does nothing but fetch: the floor of every load. */
async function bare(context: BrowserContext, { api, headers }: Api) {
  const page = await context.newPage()
  await page.goto('/config.json')
  const found = await page.evaluate(
    async ([api, headers]) => {
      const began = performance.now()
      let [key, bytes] = ['', 0]
      do {
        const answer = await fetch(`${api}/sims?limit=100${key}`, { headers })
        const next = answer.headers.get('x-soracom-next-key')
        key = next ? `&last_evaluated_key=${next}` : ''
        bytes += JSON.stringify(await answer.json()).length
      } while (key !== '')
      return { took: performance.now() - began, bytes }
    },
    [api, headers] as const,
  )
  await page.close()
  return found
}

printMachine()
const server = await startServer({ sims, folder: values.console })
const browser = await openBrowser()
try {
  const first = await fresh(browser, server.origin)
  const session = await signInToSandbox(await first.newPage())
  await first.close()
  const api = apiOf(server.origin, session)

  const context = await fresh(browser, server.origin, session)
  const loads: number[] = []
  const floors: number[] = []
  let raw = 0
  for (let run = 0; run < Math.min(runs, 3); run += 1) {
    const { took, bytes } = await bare(context, api)
    raw = bytes
    floors.push(took)
    const one = await fresh(browser, server.origin, session)
    loads.push(await load(one))
    await one.close()
    // Each minute has its calls.
    await new Promise((resolve) => setTimeout(resolve, 15_000))
  }
  const [loaded, floor] = [median(loads), median(floors)]
  console.log(
    `Load: ${loaded.toFixed(0)} ms, a bare loop ${floor.toFixed(0)} ms, ratio ${(loaded / floor).toFixed(2)}.`,
  )
  await load(context)
  const mine: Figures[] = []
  for (let run = 0; run < runs; run += 1) mine.push(await ours(context))
  await context.close()

  const others: (Figures & { data: number })[] = []
  if (values.peer !== undefined) {
    const peer = await servePeer(values.peer, (await allSims(api)).map(peerRow))
    for (let run = 0; run < runs; run += 1) others.push(await theirs(browser, peer.origin))
    peer.stop()
  }
  const of = (all: readonly Figures[], figure: (one: Figures) => number) =>
    all.length === 0 ? Number.NaN : median(all.map(figure))
  const row = (what: string, figure: (one: Figures) => number) => {
    const [a, b] = [of(mine, figure), of(others, figure)]
    return [what, a.toFixed(0), b.toFixed(0), (a / b).toFixed(2)]
  }
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
  printTable([
    [`${sims} SIMs, medians of ${runs}`, 'this console', 'AG Grid', 'ratio'],
    row('first paint, ms', ({ paint }) => paint),
    row('first keystroke, ms', ({ keys }) => keys[0] ?? 0),
    row('second keystroke, ms', ({ keys }) => keys[1] ?? 0),
    row('sort, ms', ({ sort }) => sort),
    row('frames a second, scrolling', ({ frames }) => frames),
    row('longest task meanwhile, ms', ({ longest }) => longest),
    row('heap, MB', ({ heap }) => heap / 1e6),
  ])
  console.log(
    `\nRaw data of the fleet: ${megabytes(raw)} MB; the peer’s rows: ${megabytes(median(others.map(({ data }) => data)))} MB.`,
  )
} finally {
  await browser.close()
  await server.stop()
}
