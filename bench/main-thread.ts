import type { Browser, Page } from 'playwright'

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

/** Tasks of the page's main thread while something was done, milliseconds. */
export interface Tasks {
  readonly clock: readonly number[]
  /** What a busy machine does not stretch. */
  readonly processor: readonly number[]
}

/** Records every task of the page's main thread while `work` is done. */
export async function mainThreadTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await work()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(threadOf(event)),
  )
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.')
  return {
    clock: tasks.map(({ dur = 0 }) => dur / 1000),
    processor: tasks.map(({ tdur = 0 }) => tdur / 1000),
  }
}

/** How many tasks kept the page from answering for more than 50 ms, and the longest of all. */
export function longTasks(tasks: Tasks['clock']): string[] {
  const long = tasks.filter((duration) => duration > 50)
  return [String(long.length), Math.max(...tasks).toFixed(0)]
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`
}
