import type { CDPSession, Page } from 'playwright'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds by the clock, and of processor time. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: unknown }
}

/** What the page's main thread did meanwhile. */
export interface MainThread {
  /** Its tasks, milliseconds by the clock. */
  readonly clock: readonly number[]
  /** The same of processor time, which a busy machine does not stretch. */
  readonly processor: readonly number[]
}

/** Kibibytes of events: minutes of a busy page. What Chromium takes otherwise is full long before. */
const room = 1024 * 1024

/**
 * Records every task of the page's main thread while `work` is done, whichever documents it opens.
 * Throws where the browser had no room for all of them.
 */
export async function mainThread(page: Page, work: () => Promise<void>): Promise<MainThread> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  const devtools = await browser.newBrowserCDPSession()
  try {
    await devtools.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: {
        recordMode: 'recordUntilFull',
        traceBufferSizeInKb: room,
        includedCategories: ['toplevel'],
        excludedCategories: ['*'],
      },
    })
    await work()
    return tasksIn(await traceOf(devtools))
  } finally {
    await devtools.detach()
  }
}

/** Ends a trace and answers its events. */
async function traceOf(devtools: CDPSession): Promise<readonly TraceEvent[]> {
  const { promise: complete, resolve } = Promise.withResolvers<{
    dataLossOccurred: boolean
    stream?: string
  }>()
  devtools.once('Tracing.tracingComplete', resolve)
  await devtools.send('Tracing.end')
  const { dataLossOccurred, stream: handle = '' } = await complete
  if (dataLossOccurred) throw new Error('The browser had no room for all tasks.')
  let text = ''
  for (let isLast = false; !isLast;) {
    const { data, eof } = await devtools.send('IO.read', { handle, size: 1 << 24 })
    text += data
    isLast = eof
  }
  await devtools.send('IO.close', { handle })
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents
}

function tasksIn(events: readonly TraceEvent[]): MainThread {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = events.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(threadOf(event)),
  )
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.')
  return {
    clock: tasks.map(({ dur = 0 }) => dur / 1000),
    processor: tasks.map(({ tdur = 0 }) => tdur / 1000),
  }
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`
}

/** The longest of some tasks; there may be hundreds of thousands. */
export const longest = (tasks: readonly number[]) =>
  tasks.reduce((most, task) => Math.max(most, task), 0)

/** How many tasks kept the page from answering for more than 50 ms, and the longest of all. */
export function longTasks(tasks: readonly number[]): string[] {
  return [String(tasks.filter((task) => task > 50).length), longest(tasks).toFixed(0)]
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

/** Does something and tells how long it and the page's tasks took. The page must stay the same document. */
export async function measured(
  name: string,
  page: Page,
  work: () => Promise<void>,
): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const before = await scripts(devtools)
  let took = 0
  const { clock } = await mainThread(page, async () => {
    const began = performance.now()
    await work()
    took = performance.now() - began
    await page.waitForTimeout(300)
  })
  const seconds = clock.reduce((sum, task) => sum + task, 0) / 1000
  const inScripts = (await scripts(devtools)) - before
  await devtools.detach()
  return [
    name,
    (took / 1000).toFixed(2),
    ...longTasks(clock),
    seconds.toFixed(2),
    inScripts.toFixed(2),
  ]
}

/** Seconds that the page's main thread was busy with scripts. */
async function scripts(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
}
