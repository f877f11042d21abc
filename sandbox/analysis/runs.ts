import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { tablesIn } from '../../src/domain/analysis/statement.ts'
import type { World } from '../world.ts'
import { copiesOf } from './copy.ts'
import { queryLimits } from './limits.ts'
import type { Tells, Told } from './messages.ts'
import { isOfFleet } from './rows.ts'
import { tableNames } from './tables.ts'

/** What is to be run: of the time from `from` to `to`, as of `now` (UNIX milliseconds). */
export interface Wanted {
  readonly queryId: string
  readonly sql: string
  readonly from: number
  readonly to: number
  readonly now: number
}

export type Done = Extract<Tells, { kind: 'done' }>

/** How a query stands. */
export type RunState =
  | { readonly status: 'STARTING' | 'RUNNING' | 'EXPORTING' }
  | { readonly status: 'COMPLETED'; readonly result: Done }
  | { readonly status: 'FAILED'; readonly message: string }

/** Queries that run at a time; the others wait for their turn. */
const atOnce = 2
/** Bytes of results that are kept; the oldest make room. */
const mostBytes = 100_000_000

/** The queries of a sandbox that run or have run since it was started. */
export class Runs {
  readonly #states = new Map<string, RunState>()
  readonly #children = new Set<ChildProcess>()
  readonly #waiting: (() => Promise<void>)[] = []
  #running = 0

  /** How a query stands; undefined for one whose result made room for others. */
  state(queryId: string): RunState | undefined {
    return this.#states.get(queryId)
  }

  /** Starts a query, or lets it wait for its turn. */
  start(world: World, wanted: Wanted): void {
    this.#states.set(wanted.queryId, { status: 'STARTING' })
    this.#waiting.push(() => this.#run(world, wanted))
    // Once the transaction that writes it down is over.
    setImmediate(() => void this.#next())
  }

  /** Has one fail that was never run, as a fault asks. */
  fail(queryId: string, message: string): void {
    this.#states.set(queryId, { status: 'FAILED', message })
  }

  /** Ends whatever runs. */
  close(): void {
    this.#waiting.length = 0
    for (const child of this.#children) child.kill('SIGKILL')
  }

  async #next(): Promise<void> {
    if (this.#running >= atOnce) return
    const work = this.#waiting.shift()
    if (!work) return
    this.#running += 1
    try {
      await work()
    } finally {
      this.#running -= 1
      void this.#next()
    }
  }

  async #run(world: World, { queryId, sql, from, to, now }: Wanted): Promise<void> {
    const child = fork(join(import.meta.dirname, 'process.ts'), {
      serialization: 'advanced',
      // Nothing of what the server was started with is the query's business.
      env: {},
      execArgv: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#children.add(child)
    const end = (state: RunState) => {
      const known = this.#states.get(queryId)?.status
      if (known !== 'COMPLETED' && known !== 'FAILED') this.#set(queryId, state)
    }
    const stop = (message: string) => () => {
      end({ status: 'FAILED', message })
      child.kill('SIGKILL')
    }
    let timer = setTimeout(
      stop('The tables of this period take too long to read: choose a shorter one.'),
      queryLimits.loadMs,
    )
    child.on('message', (told: Tells) => {
      if (told.kind === 'running') {
        this.#set(queryId, { status: 'RUNNING' })
        clearTimeout(timer)
        const seconds = queryLimits.runMs / 1000
        timer = setTimeout(
          stop(`Statement reached its timeout of ${seconds} second(s) and was canceled.`),
          queryLimits.runMs,
        )
      } else if (told.kind === 'exporting') this.#set(queryId, { status: 'EXPORTING' })
      else if (told.kind === 'done') end({ status: 'COMPLETED', result: told })
      else end({ status: 'FAILED', message: told.message })
    })
    const gone = once(child, 'exit').catch(() => undefined)
    child.on('error', () => undefined)
    try {
      const tables = tablesIn(sql, tableNames)
      if (tables.some(isOfFleet)) {
        for (const rows of copiesOf(world)) {
          await say(child, rows)
          await turn()
        }
      }
      const { id, operatorId, coverage, seed } = world
      await say(child, {
        kind: 'run',
        sql,
        tables,
        world: { id, operatorId, coverage, seed },
        now,
        from,
        to,
      })
    } catch {
      child.kill('SIGKILL')
    }
    await gone
    clearTimeout(timer)
    this.#children.delete(child)
    end({
      status: 'FAILED',
      message: 'The query ended before it had a result: it may need too much memory.',
    })
  }

  #set(queryId: string, state: RunState): void {
    this.#states.delete(queryId)
    this.#states.set(queryId, state)
    let bytes = 0
    for (const [id, one] of [...this.#states].toReversed()) {
      if (one.status !== 'COMPLETED') continue
      bytes += one.result.csv.bytes.length + one.result.jsonl.bytes.length
      if (bytes > mostBytes && id !== queryId) this.#states.delete(id)
    }
  }
}

function say(child: ChildProcess, message: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send(message, (error) => (error ? reject(error) : resolve()))
  })
}
