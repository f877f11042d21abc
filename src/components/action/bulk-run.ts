import { t } from '@lingui/core/macro'
import { ApiError } from '../../api/errors.ts'
import type { RequestOptions } from '../../api/http.ts'

/**
 * What became of one resource. `unanswered` is a change that was sent and got no answer: it may or
 * may not have happened, so it is never counted as done.
 */
export type ItemState = 'waiting' | 'running' | 'done' | 'failed' | 'unanswered' | 'skipped'

export interface RunItem<R> {
  readonly resource: R
  readonly state: ItemState
  readonly code?: string
  readonly message?: string
}

export type RunPhase = 'running' | 'paused' | 'stopped' | 'finished'

export interface RunSnapshot<R> {
  readonly phase: RunPhase
  readonly items: readonly RunItem<R>[]
  readonly counts: Readonly<Record<ItemState, number>>
  /** While the API asked for patience: when the run goes on, UNIX milliseconds. */
  readonly waitingUntil: number | undefined
}

interface RunOptions<R> {
  readonly resources: readonly R[]
  /** Left out from the start, each with its reason. */
  readonly refused?: readonly { readonly resource: R; readonly reason: string }[]
  /** `unsure`: a call for it was sent before and got no answer; it may have happened. */
  readonly run: (resource: R, options: RequestOptions, unsure: boolean) => Promise<unknown>
  /** What is known of each from before the page was loaded again: a run that was not over waits to go on. */
  readonly before?: readonly Omit<RunItem<R>, 'resource'>[] | undefined
  /** Told of each change before anything more is sent: what is sent is known to have been. */
  readonly onItem?: (index: number, item: RunItem<R>) => void
  /** Called with the answers of each second, so that rows on screen change while the run goes on. */
  readonly onAnswers?: (answers: readonly unknown[]) => void
  readonly concurrency?: number | undefined
  /** Called when it is stopped, to end what is under way where that can be ended. */
  readonly onStop?: () => void
  readonly now?: () => number
}

/** Thrown by `run` of a resource for which nothing is sent after all: its message says why. */
export class LeftOut extends Error {}

/** How often a run that goes on tells how far it is, milliseconds. */
const tellEvery = 250
/** The same for its answers: a list that shows them is searched, put in order and counted anew. */
const answersEvery = 1000

/**
 * Runs one action over many resources: a few at a time, all waiting together when the API limits
 * the rate; pausable, stoppable, and able to retry what failed. A stop lets the requests under way
 * finish, so that every resource ends with a known outcome.
 */
export class BulkRun<R> {
  readonly #options: RunOptions<R>
  readonly #items: RunItem<R>[]
  /** Of which a call got no answer, until one does. */
  readonly #unsure = new Set<number>()
  readonly #listeners = new Set<() => void>()
  readonly #now: () => number
  #snapshot: RunSnapshot<R>
  #phase: RunPhase = 'running'
  #active = 0
  #next = 0
  #waitingUntil: number | undefined
  #wake: ReturnType<typeof setTimeout> | undefined
  #flush: ReturnType<typeof setTimeout> | undefined
  readonly #answers: unknown[] = []
  #hand: ReturnType<typeof setTimeout> | undefined

  constructor(options: RunOptions<R>) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#items = [
      ...options.resources.map((resource, at): RunItem<R> => ({
        state: 'waiting',
        ...options.before?.[at],
        resource,
      })),
      ...(options.refused ?? []).map(({ resource, reason }): RunItem<R> => ({
        resource,
        state: 'skipped',
        message: reason,
      })),
    ]
    this.#items.forEach(({ state }, at) => state === 'unanswered' && this.#unsure.add(at))
    if (options.before) {
      this.#phase = this.#items.some(({ state }) => state === 'waiting') ? 'paused' : 'finished'
    }
    this.#snapshot = this.#take()
  }

  /** For `useSyncExternalStore`: the same object until something changed. */
  readonly snapshot = (): RunSnapshot<R> => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#pump()
  }

  pause(): void {
    if (this.#phase === 'running') this.#setPhase('paused')
  }

  resume(): void {
    if (this.#phase !== 'paused') return
    this.#setPhase('running')
    this.#pump()
  }

  /** Starts nothing more; what has not been sent stays `waiting` and can be retried. */
  stop(): void {
    if (this.#phase === 'finished') return
    clearTimeout(this.#wake)
    this.#waitingUntil = undefined
    this.#options.onStop?.()
    this.#setPhase('stopped')
  }

  /** Runs again over everything that failed, got no answer or was never sent. */
  retry(): void {
    if (this.#active > 0 || this.#phase === 'running' || this.#phase === 'paused') return
    this.#items.forEach((item, index) => {
      if (item.state === 'failed' || item.state === 'unanswered') {
        this.#items[index] = { resource: item.resource, state: 'waiting' }
      }
    })
    this.#next = 0
    this.#setPhase('running')
    this.#pump()
  }

  #pump(): void {
    if (this.#phase !== 'running') return
    const patience = (this.#waitingUntil ?? 0) - this.#now()
    if (patience > 0) {
      clearTimeout(this.#wake)
      this.#wake = setTimeout(() => this.#pump(), patience)
      return
    }
    this.#waitingUntil = undefined
    const limit = this.#options.concurrency ?? 5
    while (this.#active < limit) {
      const index = this.#nextWaiting()
      if (index === undefined) break
      void this.#runOne(index)
    }
    if (this.#active === 0) this.#setPhase('finished')
  }

  #nextWaiting(): number | undefined {
    while (this.#next < this.#items.length) {
      const index = this.#next++
      if (this.#items[index]?.state === 'waiting') return index
    }
    return undefined
  }

  async #runOne(index: number): Promise<void> {
    const item = this.#items[index]
    if (!item) return
    this.#active++
    this.#set(index, { resource: item.resource, state: 'running' })
    this.#changed()
    try {
      const onWait = (milliseconds: number) => {
        this.#waitingUntil = this.#now() + milliseconds
        this.#changed()
      }
      const unsure = this.#unsure.has(index)
      this.#answers.push(await this.#options.run(item.resource, { onWait }, unsure))
      this.#hand ??= setTimeout(() => this.#handOver(), answersEvery)
      this.#unsure.delete(index)
      this.#set(index, { resource: item.resource, state: 'done' })
    } catch (error) {
      const outcome = outcomeOf(error)
      if (outcome.state === 'unanswered') this.#unsure.add(index)
      this.#set(index, { resource: item.resource, ...outcome })
    }
    this.#active--
    this.#changed()
    this.#pump()
  }

  #set(index: number, item: RunItem<R>): void {
    this.#items[index] = item
    this.#options.onItem?.(index, item)
  }

  #setPhase(phase: RunPhase): void {
    this.#phase = phase
    if (phase === 'running' || phase === 'paused') return this.#changed()
    this.#handOver()
    this.#publish()
  }

  #handOver(): void {
    clearTimeout(this.#hand)
    this.#hand = undefined
    if (this.#answers.length > 0) this.#options.onAnswers?.(this.#answers.splice(0))
  }

  /** Tells the listeners at most a few times a second, however fast the answers come. */
  #changed(): void {
    this.#flush ??= setTimeout(() => this.#publish(), tellEvery)
  }

  #publish(): void {
    clearTimeout(this.#flush)
    this.#flush = undefined
    this.#snapshot = this.#take()
    for (const listener of this.#listeners) listener()
  }

  #take(): RunSnapshot<R> {
    const counts = { waiting: 0, running: 0, done: 0, failed: 0, unanswered: 0, skipped: 0 }
    for (const item of this.#items) counts[item.state]++
    return { phase: this.#phase, items: [...this.#items], counts, waitingUntil: this.#waitingUntil }
  }
}

function outcomeOf(error: unknown): { state: ItemState; code?: string; message: string } {
  if (error instanceof LeftOut) return { state: 'skipped', message: error.message }
  if (error instanceof ApiError) {
    const { code, message } = error
    return error.uncertain
      ? { state: 'unanswered', code, message: t`${message} It may or may not have happened.` }
      : { state: 'failed', code, message }
  }
  return { state: 'failed', message: error instanceof Error ? error.message : String(error) }
}
