import type { CDPSession, Page } from 'playwright'

declare global {
  interface Window {
    /** Milliseconds of each task of the page that took more than 50. */
    longTasks?: number[]
  }
}

/** The columns of what `measured` answers. */
export const measuredHead = [
  '',
  'clock s',
  'tasks over 50 ms',
  'longest ms',
  'all tasks s',
  'scripts s',
]

/** A page with its developer tools, for `measured`. */
export interface Measurable {
  readonly page: Page
  readonly devtools: CDPSession
}

/** Notes the long tasks of a page from now on. */
function watchTasks(): void {
  const tasks: number[] = (window.longTasks = [])
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Seconds that the page's main thread was busy, and of these with scripts. */
async function busy(devtools: CDPSession): Promise<number[]> {
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return [of('TaskDuration'), of('ScriptDuration')]
}

/** Does something and tells how long it and the page's tasks took. The page must stay the same document. */
export async function measured(
  name: string,
  { page, devtools }: Measurable,
  work: () => Promise<void>,
): Promise<string[]> {
  const before = await busy(devtools)
  await page.evaluate(watchTasks)
  const begun = performance.now()
  await work()
  const took = performance.now() - begun
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(() => window.longTasks ?? [])
  const after = await busy(devtools)
  return [
    name,
    (took / 1000).toFixed(2),
    String(tasks.length),
    Math.max(0, ...tasks).toFixed(0),
    ...after.map((value, at) => (value - (before[at] ?? 0)).toFixed(2)),
  ]
}
