import type { Block } from '../../domain/fleet/records.ts'
import type { Packed, Part, PartColumn, RawPart } from '../../domain/fleet/part.ts'

/** How a fleet stands in the store. */
export interface StoredState {
  /** Tells the parts of one load from those of another. */
  readonly generation: number
  /** How many records each of its parts has. */
  readonly sizes: readonly number[]
  readonly count: number
  /** When the load began, UNIX milliseconds: nothing in it is older. */
  readonly at: number
  /** Where to go on, of a load that is not at its end. */
  readonly next?: string | undefined
  /** What is known of each record: another console may ask for other fields. */
  readonly fields: string
}

/** A record as it was after the load, or null where it is gone. */
export interface StoredChange {
  readonly record: object | null
  /** When it was told, UNIX milliseconds. */
  readonly at: number
}

/** What a fleet is compared with, and the fields that are. */
export interface Before {
  readonly state: StoredState
  readonly compared: readonly string[]
}

/** Grows with each change of what is stored: what was stored in another way is loaded anew. */
const layout = 2
const names = ['states', 'index', 'columns', 'raw', 'changes'] as const

/** `before` is what the whole fleet is compared with: of its columns some are kept. */
type Which = 'whole' | 'begun' | 'before'

/** The parts of a fleet in IndexedDB, one database an owner. Every call may reject: stores are full or refused. */
export class FleetStore {
  readonly #database: IDBDatabase

  private constructor(database: IDBDatabase) {
    this.#database = database
  }

  /** `onGone` is called when another tab deletes it, for signing out: it is of no use then. */
  static async open(name: string, onGone: () => void): Promise<FleetStore> {
    const opening = indexedDB.open(name, layout)
    opening.addEventListener('upgradeneeded', () => {
      for (const store of opening.result.objectStoreNames) opening.result.deleteObjectStore(store)
      for (const store of names) opening.result.createObjectStore(store)
    })
    const database = await answerOf(opening)
    database.addEventListener('versionchange', () => {
      database.close()
      onGone()
    })
    return new FleetStore(database)
  }

  async state(which: Which): Promise<StoredState | undefined> {
    return (await this.#get('states', which)) as StoredState | undefined
  }

  /** The parts of a load that is not at its end. */
  async parts(generation: number): Promise<Part[]> {
    const range = IDBKeyRange.bound([generation], [generation, Infinity])
    const store = this.#database.transaction('index').objectStore('index')
    return (await answerOf(store.getAll(range))) as Part[]
  }

  /** A field of a whole fleet. */
  async column(generation: number, field: string): Promise<PartColumn | undefined> {
    return (await this.#get('columns', [generation, field])) as PartColumn | undefined
  }

  /** Blocks of records, all read at once: a transaction for each takes longer than reading it. */
  async raws(generation: number, blocks: readonly Block[]): Promise<(RawPart | undefined)[]> {
    const store = this.#database.transaction('raw').objectStore('raw')
    const keys = blocks.map(({ part, block }) => [generation, part, block])
    return (await Promise.all(keys.map((key) => answerOf(store.get(key))))) as (
      | RawPart
      | undefined
    )[]
  }

  async changes(): Promise<Map<string, StoredChange>> {
    const store = this.#database.transaction('changes').objectStore('changes')
    const [keys, values] = await Promise.all([
      answerOf(store.getAllKeys()),
      answerOf(store.getAll()),
    ])
    return new Map(keys.map((key, at) => [String(key), values[at] as StoredChange]))
  }

  /** Adds a part, and says how far the load has come. */
  async add(state: StoredState, { part, raws }: Packed): Promise<void> {
    const key = [state.generation, state.sizes.length - 1]
    await this.#write((store) => {
      store('index').put(part, key)
      for (const [block, raw] of raws.entries()) store('raw').put(raw, [...key, block])
      store('states').put(state, 'begun')
    })
  }

  /**
   * The load is at its end, and all its parts are one: it takes the place of the one before. What the
   * fleet is compared with is kept as far as it is `compared`.
   */
  async finish(state: StoredState, { columns }: Part, before: Before | undefined): Promise<void> {
    const changes = await this.changes()
    const stale = await this.#staleColumns([[state.generation], before])
    await this.#write((store) => {
      store('index').clear()
      const others = [
        IDBKeyRange.upperBound([state.generation], true),
        IDBKeyRange.lowerBound([state.generation, []]),
      ]
      for (const range of others) store('raw').delete(range)
      for (const key of stale) store('columns').delete(key)
      for (const [field, column] of Object.entries(columns)) {
        store('columns').put(column, [state.generation, field])
      }
      for (const [key, { at }] of changes) if (at < state.at) store('changes').delete(key)
      store('states').delete('begun')
      store('states').put(state, 'whole')
      if (before) store('states').put(before.state, 'before')
    })
  }

  /** From now on the whole fleet, as it was loaded, is what it is compared with. */
  async setBefore(whole: StoredState): Promise<void> {
    const stale = await this.#staleColumns([[whole.generation]])
    await this.#write((store) => {
      for (const key of stale) store('columns').delete(key)
      store('states').put(whole, 'before')
    })
  }

  /** The keys of columns that none of these generations needs, of which some may need a few alone. */
  async #staleColumns(
    needed: readonly (readonly [generation: number] | Before | undefined)[],
  ): Promise<IDBValidKey[]> {
    const keys = this.#database.transaction('columns').objectStore('columns').getAllKeys()
    const isNeeded = (generation: unknown, field: unknown) =>
      needed.some((one) =>
        one && 'state' in one
          ? one.state.generation === generation && one.compared.includes(String(field))
          : one?.[0] === generation,
      )
    return (await answerOf(keys)).filter((key) => !Array.isArray(key) || !isNeeded(key[0], key[1]))
  }

  async change(changes: ReadonlyMap<string, StoredChange>): Promise<void> {
    await this.#write((store) => {
      for (const [key, change] of changes) store('changes').put(change, key)
    })
  }

  close(): void {
    this.#database.close()
  }

  #get(store: string, key: IDBValidKey): Promise<unknown> {
    return answerOf(this.#database.transaction(store).objectStore(store).get(key))
  }

  #write(work: (store: (name: string) => IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(names, 'readwrite', { durability: 'relaxed' })
      transaction.addEventListener('complete', () => resolve())
      const fail = () => reject(transaction.error ?? new DOMException())
      transaction.addEventListener('abort', fail)
      transaction.addEventListener('error', fail)
      work((name) => transaction.objectStore(name))
    })
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new DOMException()))
  })
}
