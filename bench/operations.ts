/**
 * The API page beside Swagger UI, with the same description, in one run:
 * `npm run build && npx node bench/operations.ts --peer FOLDER`, where FOLDER is that of the package
 * `swagger-ui-dist` (installed elsewhere: it is no part of this project). Both come from this
 * machine, compressed, into a browser with nothing cached. Medians of five, milliseconds.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright'
import { median, printMachine, printTable } from './figures.ts'
import { serveFiles, type Served } from './serve-files.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({
  options: { console: { type: 'string', default: 'dist' }, peer: { type: 'string' } },
})
if (values.peer === undefined) throw new Error('Name the folder of swagger-ui-dist with --peer.')
const runs = 5

/** Serves Swagger UI with the description, all of it compressed beforehand. */
async function servePeer(folder: string) {
  const read = (path: string) => readFile(path).then((bytes) => gzipSync(bytes, { level: 9 }))
  const page = `<!doctype html><link rel="stylesheet" href="/ui.css"><div id="ui"></div>
<script src="/ui.js"></script><script>SwaggerUIBundle({url:'/api.json',dom_id:'#ui'})</script>`
  const files = new Map<string, Served>([
    ['/', ['text/html; charset=utf-8', gzipSync(page)]],
    ['/ui.css', ['text/css', await read(join(folder, 'swagger-ui.css'))]],
    ['/ui.js', ['text/javascript', await read(join(folder, 'swagger-ui-bundle.js'))]],
    ['/api.json', ['application/json', await read('src/api/generated/openapi.json')]],
  ])
  return serveFiles(files)
}

interface Explorer {
  readonly name: string
  readonly path: string
  /** One entry of the list: both draw the first ones at once and the others afterwards. */
  readonly entry: string
  /** What is clicked, and what is there when the form is. */
  readonly opens: string
  readonly form: string
}

const ours: Explorer = {
  name: 'this console',
  path: '/operations',
  entry: 'nav[aria-label="Operations"] li a',
  opens: 'a[href*="/operations/startAnalysisQueries"]',
  form: 'form button[type="submit"]',
}
const theirs: Explorer = {
  name: 'Swagger UI',
  path: '/',
  entry: '.opblock',
  opens: '#operations-Analysis-startAnalysisQueries .opblock-summary-control',
  form: '#operations-Analysis-startAnalysisQueries .opblock-body',
}

/** Milliseconds since the navigation, or the click, until something is painted. */
interface Figures {
  readonly ready: number
  readonly click: number
  /** Kilobytes of scripts on the wire. */
  readonly scripts: number
}

/** Waits in the page, frame by frame, until an element is there; answers when it was painted. */
function painted(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          if (performance.now() > 60_000) reject(new Error(`There is no ${wanted}`))
          else if (!document.querySelector(wanted)) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now()))
        }
        look()
      }),
    selector,
  )
}

async function measure(context: BrowserContext, explorer: Explorer): Promise<Figures> {
  const page = await context.newPage()
  await page.goto(explorer.path, { waitUntil: 'commit' })
  const ready = await painted(page, explorer.entry)
  await page.waitForLoadState('networkidle')
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
  )
  // What is pointed at is clicked: the pointer's rest before it is part of what people do.
  await page.locator(explorer.opens).first().hover()
  const clicked = await page.evaluate((selector) => {
    document.querySelector<HTMLElement>(selector)?.click()
    return performance.now()
  }, explorer.opens)
  const shown = await painted(page, explorer.form)
  await context.close()
  return { ready, click: shown - clicked, scripts: scripts / 1000 }
}

async function medians(
  browser: Browser,
  origin: string,
  explorer: Explorer,
  session?: string,
): Promise<Figures> {
  const all: Figures[] = []
  for (let run = 0; run < runs; run += 1) {
    all.push(await measure(await fresh(browser, origin, session), explorer))
  }
  const of = (key: keyof Figures) => median(all.map((one) => one[key]))
  return { ready: of('ready'), click: of('click'), scripts: of('scripts') }
}

printMachine()
const server = await startServer({ sims: 100, folder: values.console })
const peer = await servePeer(values.peer)
const browser = await openBrowser()
try {
  const context = await fresh(browser, server.origin)
  const session = await signInToSandbox(await context.newPage())
  await context.close()
  const [a, b] = [
    await medians(browser, server.origin, ours, session),
    await medians(browser, peer.origin, theirs),
  ]
  const row = (what: string, key: keyof Figures) => [
    what,
    a[key].toFixed(0),
    b[key].toFixed(0),
    (a[key] / b[key]).toFixed(2),
  ]
  printTable([
    [`medians of ${runs}`, ours.name, theirs.name, 'ratio'],
    row('until it is ready, ms', 'ready'),
    row('click until the form is painted, ms', 'click'),
    row('scripts in all, kB', 'scripts'),
  ])
} finally {
  await browser.close()
  peer.stop()
  await server.stop()
}
