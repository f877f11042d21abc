import { isDue } from '../../domain/fleet/pace.ts'
import type { Facets } from '../../domain/fleet/query.ts'
import type { Sim } from '../generated/models/sim.ts'
import { ApiError } from '../errors.ts'
import { pause } from '../retry.ts'
import { follow, type Following } from './follow.ts'
import { fleetIsStored } from './owner.ts'
import type {
  Answered,
  Answering,
  Asking,
  Compared,
  Extent,
  FleetCall,
  FleetCalls,
  Opened,
} from './protocol.ts'
import type { FleetState } from './state.ts'

/** What of a worker is used; tests have one without a thread. */
export interface FleetWorker {
  postMessage(message: Asking, transfer: Transferable[]): void
  addEventListener(kind: 'message', listener: (event: MessageEvent<Answering>) => void): void
  addEventListener(kind: 'error', listener: () => void): void
  terminate(): void
}

/** Milliseconds for which a load that was broken off is gone on with; then it begins anew. */
const resumable = 60 * 60_000
/** How often progress is told, milliseconds. */
const tellEvery = 200
/** The wait after the transport has given up on a rate limit, milliseconds. */
const afterLimit = 30_000
/** What was opened so many milliseconds ago is as it is kept. */
const justNow = 2000

/** The fleet of one session, for the page: loads it, keeps it up to date, and asks the worker. */
export class FleetClient {
  /** That of its store. */
  readonly name: string
  readonly #worker: FleetWorker
  readonly #fetchPage: Following['fetchPage']
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #listeners = new Set<() => void>()
  #id = 0
  #begun: Extent | undefined
  /** Opened beforehand, for the visit that follows. */
  #openedAhead: { readonly at: number; readonly answer: Promise<Opened> } | undefined
  #ahead: { readonly key: string; readonly answer: Promise<Answered | undefined> } | undefined
  #load: AbortController | undefined
  #state: FleetState = {
    phase: 'opening',
    loaded: 0,
    whole: undefined,
    before: undefined,
    stored: true,
    error: undefined,
    version: 0,
  }

  constructor(name: string, worker: FleetWorker, fetchPage: Following['fetchPage']) {
    this.name = name
    this.#worker = worker
    this.#fetchPage = fetchPage
    worker.addEventListener('message', ({ data }) => this.#onMessage(data))
    worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The worker has failed.'))
      this.#waiting.clear()
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): FleetState => this.#state

  /** Opens what is kept beforehand: a page that is about to be shown finds it open. */
  async open(): Promise<void> {
    if (this.#load) return
    const answer = this.#open()
    this.#openedAhead = { at: Date.now(), answer }
    this.#opened(await answer)
  }

  /** Opens what is kept, and loads the fleet where it is not there or due. */
  visit(): Promise<void> {
    return this.#run((whole) => whole === undefined || isDue(whole, Date.now()), true)
  }

  /** Loads it anew in the background. */
  refresh(): Promise<void> {
    const before = this.#state.whole?.at
    // Another tab may have done it while this one waited for its turn.
    return this.#run((whole) => whole === undefined || whole.at === before, false)
  }

  /** Goes on with a load that was stopped or broke. */
  resume(): Promise<void> {
    return this.#run(() => true, true)
  }

  stop(): void {
    this.#load?.abort()
  }

  /** Asks what is about to be asked: where the next question is the same, this is its answer. */
  askAhead(ask: FleetCalls['query']['ask']): Promise<Answered | undefined> {
    const key = this.#keyOf(ask)
    if (this.#ahead?.key === key) return this.#ahead.answer
    const answer = this.#call('query', ask)
    answer.catch(() => undefined)
    this.#ahead = { key, answer }
    return answer
  }

  query(ask: FleetCalls['query']['ask']): Promise<Answered | undefined> {
    const answer = this.askAhead(ask)
    this.#ahead = undefined
    return answer
  }

  #keyOf(ask: FleetCalls['query']['ask']): string {
    return JSON.stringify([this.#state.version, ask])
  }

  async count(ask: FleetCalls['count']['ask']): Promise<Facets | undefined> {
    return this.#call('count', ask)
  }

  /** What differs from an earlier state; undefined where there is none. */
  async compare(): Promise<Compared | undefined> {
    return this.#call('compare', undefined)
  }

  /** From now on it is compared with how it is. */
  async compareWithNow(): Promise<void> {
    this.#opened(await this.#call('compareWithNow', undefined))
    this.#changed()
  }

  /** The SIMs of rows of a generation; none where that is gone. */
  async rows(generation: number, rows: readonly number[]): Promise<Sim[]> {
    const texts = await this.#call('rows', { generation, rows })
    return texts.map((text) => JSON.parse(text) as Sim)
  }

  /** Takes in SIMs as they are now. */
  async put(records: readonly Sim[]): Promise<void> {
    if (records.length === 0) return
    await this.#call('put', { records })
    this.#changed()
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#call('remove', { keys })
    this.#changed()
  }

  close(): void {
    this.stop()
    this.#worker.terminate()
    this.#listeners.clear()
  }

  async #run(wanted: (whole: Extent | undefined) => boolean, resume: boolean): Promise<void> {
    if (this.#load) return
    const load = new AbortController()
    this.#load = load
    const ahead = this.#openedAhead
    this.#openedAhead = undefined
    const isNew = ahead !== undefined && Date.now() - ahead.at < justNow
    try {
      this.#opened(await (isNew ? ahead.answer : this.#open()))
      if (wanted(this.#state.whole)) await this.#inTurn(load.signal, wanted, resume)
      this.#set({ phase: 'ready', error: undefined })
    } catch (error) {
      const phase = load.signal.aborted ? 'stopped' : 'failed'
      this.#set({ phase, error: phase === 'failed' ? error : undefined })
    } finally {
      this.#load = undefined
    }
  }

  /** One tab loads; the others wait, and read what it has stored. */
  async #inTurn(
    signal: AbortSignal,
    wanted: (whole: Extent | undefined) => boolean,
    resume: boolean,
  ): Promise<void> {
    const locks = (navigator as { locks?: LockManager }).locks
    if (!locks || !this.#state.stored) return this.#loadAll(signal, resume)
    const atOnce = await locks.request(this.name, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#loadAll(signal, resume)
      return lock !== null
    })
    if (atOnce) return undefined
    this.#set({ phase: 'elsewhere' })
    return locks.request(this.name, { signal }, async () => {
      this.#opened(await this.#open())
      if (wanted(this.#state.whole)) await this.#loadAll(signal, resume)
    })
  }

  async #loadAll(signal: AbortSignal, resume: boolean): Promise<void> {
    const at = Date.now()
    const begun = await this.#call('begin', { at, resume: resume && this.#isFresh(at) })
    this.#set({ phase: 'loading', loaded: begun.count, error: undefined })
    let from = begun.next
    let told = 0
    for (;;) {
      try {
        await follow({
          from,
          signal,
          pause,
          fetchPage: this.#fetchPage,
          take: async ({ bytes, next }) => {
            const { count } = await this.#call('page', { bytes, next }, [bytes])
            from = next
            if (Date.now() - told < tellEvery) return
            told = Date.now()
            this.#set({ loaded: count })
          },
        })
        break
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 429 || signal.aborted) throw error
        await pause(afterLimit, signal)
      }
    }
    this.#opened(await this.#call('finish', undefined))
  }

  #open(): Promise<Opened> {
    return this.#call('open', { name: this.name })
  }

  #isFresh(now: number): boolean {
    const begun = this.#begun
    return begun !== undefined && now - begun.at < resumable
  }

  #opened({ whole, begun, before, stored }: Opened): void {
    this.#begun = begun
    if (whole && stored) fleetIsStored(this.name)
    if (whole?.at !== this.#state.whole?.at) this.#changed()
    this.#set({ whole, before, stored, loaded: begun?.count ?? 0 })
  }

  /** What is in the whole fleet is not what it was. */
  #changed(): void {
    this.#set({ version: this.#state.version + 1 })
  }

  #set(patch: Partial<FleetState>): void {
    this.#state = { ...this.#state, ...patch }
    for (const listener of this.#listeners) listener()
  }

  #call<Call extends FleetCall>(
    call: Call,
    ask: FleetCalls[Call]['ask'],
    transfer: Transferable[] = [],
  ): Promise<FleetCalls[Call]['answer']> {
    const id = (this.#id += 1)
    const waiting = Promise.withResolvers<unknown>()
    this.#waiting.set(id, waiting)
    this.#worker.postMessage({ id, call, ask }, transfer)
    return waiting.promise as Promise<FleetCalls[Call]['answer']>
  }

  #onMessage(message: Answering): void {
    if ('told' in message) {
      if (message.told === 'whole' && !this.#load) void this.visit()
      if (message.told === 'changed') this.#changed()
      if (message.told === 'gone') this.#set({ stored: false })
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if ('error' in message) waiting?.reject(new Error(message.error))
    else waiting?.resolve(message.answer)
  }
}
