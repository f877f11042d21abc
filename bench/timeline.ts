/**
 * Measures a camera's timeline with a day of 5,000 events in a real Chromium, against a server of
 * its own: `npm run build && npx node bench/timeline.ts [--console FOLDER]`. Run it on an idle machine.
 */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { printMachine, printTable, spread } from './figures.ts'
import { longTasks, mainThread } from './main-thread.ts'
import { watchFrames } from './page-probes.ts'
import { startServer } from './server.ts'
import { fresh, openBrowser, signInToSandbox } from './visit.ts'

const { values } = parseArgs({ options: { console: { type: 'string', default: 'dist' } } })
const dayMs = 86_400_000
const turns = 60

const timeline = (page: Page) => page.getByRole('slider', { name: /^Recordings of/ })

/** The first camera of the sandbox, which has about 5,000 events on a working day. */
async function busyCamera(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const session = JSON.parse(sessionStorage.getItem('soracom-console-session') ?? '{}') as {
      apiKey: string
      token: string
    }
    const headers = { 'X-Soracom-API-Key': session.apiKey, 'X-Soracom-Token': session.token }
    const answer = await fetch('/api/sandbox/v1/sora_cam/devices', { headers })
    const [camera] = (await answer.json()) as { deviceId: string }[]
    return camera?.deviceId ?? ''
  })
}

/** The last whole working day, 12:00 in Japan, as it stands in the URL. */
function workingDay(): string {
  let noon = Math.floor((Date.now() - dayMs) / dayMs) * dayMs + 3 * 3_600_000
  while ([0, 6].includes(new Date(noon).getUTCDay())) noon -= dayMs
  return new Date(noon).toISOString().replace('.000', '')
}

async function wheelRow(name: string, page: Page, deltas: readonly [x: number, y: number][]) {
  const box = await timeline(page).boundingBox()
  if (!box) throw new Error('The timeline has no size.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(watchFrames)
  const { clock, processor } = await mainThread(page, async () => {
    for (const [x, y] of deltas) await page.mouse.wheel(x, y)
    await page.waitForTimeout(600)
  })
  const frames = await page.evaluate(() => window.stopWatching?.() ?? [])
  return [name, ...longTasks(clock), ...longTasks(processor), ...spread(frames)]
}

function steps(count: number, x: number, y: number): [number, number][] {
  return Array.from({ length: count }, () => [x, y])
}

printMachine()
const server = await startServer({ sims: 100, folder: values.console })
const browser = await openBrowser()
try {
  const first = await fresh(browser, server.origin)
  const session = await signInToSandbox(await first.newPage())
  await first.close()
  const context = await fresh(browser, server.origin, session)
  const page = await context.newPage()
  await page.goto('/groups')
  const camera = await busyCamera(page)
  await page.goto(`/soracam/${camera}?at=${workingDay()}`)
  await timeline(page).waitFor()
  await page.waitForLoadState('networkidle')
  const rows = Number(
    await page.getByRole('table', { name: 'Events' }).getAttribute('aria-rowcount'),
  )
  const head = ['tasks over 50 ms', 'longest ms', 'of processor', 'longest ms']
  const zoomed = [...steps(turns, 0, -40), ...steps(turns, 0, 40)]
  const table = [
    [`A day with ${rows - 1} events`, ...head, 'frame min', 'median', 'max ms'],
    await wheelRow('zoomed by wheel, in and out', page, zoomed),
  ]
  await page.goto(`/soracam/${camera}?at=${workingDay()}&span=6h`)
  await page.waitForLoadState('networkidle')
  const moved = [...steps(turns, -60, 0), ...steps(turns, 60, 0)]
  table.push(await wheelRow('scrolled by wheel, 6 hours in view', page, moved))
  printTable(table)
} finally {
  await browser.close()
  await server.stop()
}
