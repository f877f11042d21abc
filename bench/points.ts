/**
 * Measures the chart of many points and the track in a real Chromium, on a page of their own that is
 * built first: `npx node bench/points.ts [--points N] [--keep FOLDER]`. Beside them stands a page in
 * which nothing moves: what the machine can do. Run it on an idle machine.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { build } from 'vite'
import { compiling } from '../scripts/compiling.ts'
import { median, printMachine, printTable } from './figures.ts'
import { longest, mainThread } from './main-thread.ts'
import { watchFrames } from './page-probes.ts'
import { serveFiles, type Served } from './serve-files.ts'
import { fresh, openBrowser } from './visit.ts'

const { values } = parseArgs({
  options: { points: { type: 'string', default: '200000' }, keep: { type: 'string' } },
})
const points = Number(values.points)
const turns = 60
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function buildPage(outDir: string): Promise<Map<string, Served>> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: compiling(),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: { input: 'bench/points-page/index.html' },
    },
  })
  const files = new Map<string, Served>()
  for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(path)] ?? 'application/octet-stream'
    files.set(path.slice(outDir.length), [type, gzipSync(await readFile(path))])
  }
  return files
}

/** Frames a second, and the longest frame and task (milliseconds) while something is done. */
async function measured(name: string, page: Page, work: () => Promise<void>): Promise<string[]> {
  await page.evaluate(watchFrames)
  const { clock, processor } = await mainThread(page, work)
  const frames = await page.evaluate(() => window.stopWatching?.() ?? [])
  const mean = frames.reduce((sum, one) => sum + one, 0) / frames.length
  return [
    name,
    (1000 / mean).toFixed(0),
    median(frames).toFixed(0),
    ...[frames, clock, processor].map((times) => longest(times).toFixed(0)),
  ]
}

/** Turns the wheel over the picture: in and out, and then drags it to and fro. */
async function move(page: Page): Promise<void> {
  const box = await page.getByRole('slider').boundingBox()
  if (!box) throw new Error('The picture has no size.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  for (const by of [-30, 15]) {
    for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, by)
  }
  await page.mouse.down()
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.move(x + turn * 5, y)
  for (let turn = turns; turn > 0; turn -= 1) await page.mouse.move(x + turn * 5, y)
  await page.mouse.up()
  await page.waitForTimeout(300)
}

printMachine()
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'points-')))
const server = await serveFiles(await buildPage(folder))
const browser = await openBrowser()
try {
  const page = await (await fresh(browser, server.origin)).newPage()
  const rows = [['', 'frames a second', 'median ms', 'longest', 'longest task', 'of processor']]
  const pages = [
    [`${points} points in 4 lines`, `kind=line&points=${points}`],
    [`${points} points in 4 series of bars`, `kind=bars&points=${points}`],
    [`${points} points in 4 series of dots`, `kind=dots&points=${points}`],
    [`a track of ${points / 4} positions`, `kind=track&points=${points / 4}`],
  ] as const
  for (const [name, query] of pages) {
    await page.goto(`/bench/points-page/index.html?${query}`)
    await page.getByRole('slider').waitFor()
    await page.waitForTimeout(500)
    rows.push(await measured(name, page, () => move(page)))
  }
  rows.push(await measured('nothing moves', page, () => page.waitForTimeout(2000)))
  printTable(rows)
} finally {
  await browser.close()
  server.stop()
  if (values.keep === undefined) await rm(folder, { recursive: true })
}
