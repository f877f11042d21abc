import { Fleet } from '../../domain/fleet/fleet.ts'
import { folded, packed, type Fields } from '../../domain/fleet/part.ts'
import { findRows, type FleetQuery } from '../../domain/fleet/query.ts'
import { fitOf } from '../../domain/sim/search-fits.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import type { SimTerm } from '../../domain/sim/search-field.ts'
import { asDescribed } from '../tolerant.ts'
import type { Answered, Extent, FleetCalls, Opened } from './protocol.ts'
import { FleetStore, type StoredChange, type StoredState } from './store.ts'

/** Records of a part: ten pages. */
const partRows = 1000

interface Load<R extends object> {
  state: StoredState
  readonly fleet: Fleet<R>
  /** Records that wait for their part to be full. */
  buffer: R[]
  readonly seen: Set<string>
}

interface Kept<R extends object> {
  readonly fleet: Fleet<R>
  readonly state: StoredState
}

/** What differs from one kind of record to the next. */
export interface FleetKind<R extends object> {
  readonly fields: Fields<R>
  /** The field of texts by which records are told apart. */
  readonly keyField: string
  keyOf(record: R): string
  /** What `asDescribed` is to read. */
  readonly reads: string
}

/** The fleet of one owner: in memory, and in the browser's store where that takes it. Lives in a worker. */
export class FleetHost<R extends SimLike> {
  readonly #kind: FleetKind<R>
  readonly #tell: (what: 'changed' | 'whole' | 'gone') => void
  #store: FleetStore | undefined
  #whole: Kept<R> | undefined
  #begun: Load<R> | undefined
  #channel: BroadcastChannel | undefined

  constructor(kind: FleetKind<R>, tell: (what: 'changed' | 'whole' | 'gone') => void) {
    this.#kind = kind
    this.#tell = tell
  }

  async open({ name }: FleetCalls['open']['ask']): Promise<Opened> {
    try {
      this.#store ??= await FleetStore.open(name, () => {
        this.#store = undefined
        this.#tell('gone')
      })
      await this.#restore(this.#store)
    } catch {
      this.#giveUpStore()
    }
    this.#channel ??= this.#listen(name)
    return this.#opened()
  }

  begin({ at, resume }: FleetCalls['begin']['ask']): Extent {
    if (!resume || !this.#begun) {
      const state = { generation: at, parts: 0, count: 0, at }
      this.#begun = { state, fleet: this.#empty(), buffer: [], seen: new Set() }
    }
    return this.#begun.state
  }

  /** Throws where the bytes are no list. */
  async page({ bytes, next }: FleetCalls['page']['ask']): Promise<Extent> {
    const load = this.#begun
    if (!load) throw new Error('No load has begun.')
    const answer = asDescribed(JSON.parse(new TextDecoder().decode(bytes)), this.#kind.reads)
    if (!Array.isArray(answer)) throw new TypeError('The answer was not a list.')
    for (const record of answer as R[]) {
      const key = this.#kind.keyOf(record)
      if (load.seen.has(key)) continue
      if (key !== '') load.seen.add(key)
      load.buffer.push(record)
    }
    if (load.buffer.length >= partRows) await this.#flush(load, next)
    return { count: load.fleet.count + load.buffer.length, at: load.state.at, next }
  }

  async finish(): Promise<Opened> {
    const load = this.#begun
    if (!load) return this.#opened()
    if (load.buffer.length > 0) await this.#flush(load, undefined)
    const state = { ...load.state, next: undefined }
    this.#whole = { fleet: load.fleet, state }
    this.#begun = undefined
    await this.#keep((store) => store.finish(state))
    this.#channel?.postMessage({ whole: state.generation })
    return this.#opened()
  }

  async query(ask: FleetCalls['query']['ask']): Promise<Answered | undefined> {
    const whole = this.#whole
    if (!whole) return undefined
    const { query, terms, first } = ask
    const { fleet, state } = whole
    const fits = verifier(terms, query)
    let found = findRows(fleet, query)
    if (fits) {
      await this.#fetchRaw(whole, found.order)
      const meant = new Set(found.order.filter((row) => fits(fleet.read(row))))
      if (meant.size < found.order.length) found = findRows(fleet, query, meant)
    }
    const rows = [...found.order.subarray(0, found.groups ? 0 : first)]
    await this.#fetchRaw(whole, rows)
    const { generation } = state
    const selected = ask.selected.length > 0 ? fittingKeys(fleet, found.order, ask.selected) : []
    const facets = Object.fromEntries(
      Object.entries(found.facets).map(([field, counts]) => [field, mostUsed(counts)]),
    )
    return { ...found, facets, generation, selected, first: rows.map((row) => fleet.text(row)) }
  }

  async rows({ generation, rows }: FleetCalls['rows']['ask']): Promise<readonly string[]> {
    const whole = this.#whole
    if (whole?.state.generation !== generation) return []
    await this.#fetchRaw(whole, rows)
    return rows.map((row) => whole.fleet.text(row))
  }

  async put({ records }: FleetCalls['put']['ask']): Promise<boolean> {
    this.#apply(records as R[])
    this.#channel?.postMessage({ records })
    const at = Date.now()
    const changes = records.map((record): [string, StoredChange] => [
      this.#kind.keyOf(record as R),
      { record, at },
    ])
    await this.#keep((store) => store.change(new Map(changes)))
    return true
  }

  async remove({ keys }: FleetCalls['remove']['ask']): Promise<boolean> {
    this.#takeOut(keys)
    this.#channel?.postMessage({ keys })
    const at = Date.now()
    await this.#keep((store) =>
      store.change(new Map(keys.map((key) => [key, { record: null, at }]))),
    )
    return true
  }

  #apply(records: readonly R[]): void {
    this.#whole?.fleet.put(records)
    const load = this.#begun
    if (!load) return
    const newer = new Map(records.map((record) => [this.#kind.keyOf(record), record]))
    load.buffer = load.buffer.map((record) => newer.get(this.#kind.keyOf(record)) ?? record)
    // What is not loaded yet will come as it is by then.
    load.fleet.put(records.filter((one) => load.fleet.find(folded(this.#kind.keyOf(one)))))
  }

  #takeOut(keys: readonly string[]): void {
    for (const key of keys) {
      this.#whole?.fleet.remove(folded(key))
      this.#begun?.fleet.remove(folded(key))
    }
  }

  /** Another tab's changes are in the store already. */
  #listen(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(name)
    type Told = { records?: R[]; keys?: string[]; whole?: number }
    channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.records) this.#apply(data.records)
      if (data.keys) this.#takeOut(data.keys)
      this.#tell(data.whole === undefined ? 'changed' : 'whole')
    })
    return channel
  }

  async #flush(load: Load<R>, next: string | undefined): Promise<void> {
    const { part, raw } = packed(this.#kind.fields, load.buffer)
    load.buffer = []
    load.fleet.add(part, raw)
    const { generation, at, parts, count } = load.state
    load.state = { generation, at, parts: parts + 1, count: count + part.count, next }
    const { state } = load
    await this.#keep((store) => store.add(state, part, raw))
  }

  /** Takes from the store what is newer than what is here. */
  async #restore(store: FleetStore): Promise<void> {
    const [whole, begun, changes] = await Promise.all([
      store.state('whole'),
      store.state('begun'),
      store.changes(),
    ])
    const fleetOf = async ({ generation }: StoredState) => {
      const fleet = this.#empty()
      for (const part of await store.parts(generation)) fleet.add(part)
      return fleet
    }
    if (whole && whole.generation !== this.#whole?.state.generation) {
      const fleet = await fleetOf(whole)
      const told = [...changes].filter(([, { at }]) => at >= whole.at)
      const records = told.flatMap(([, { record }]) => (record ? [record as R] : []))
      if (records.length > 0) fleet.put(records)
      for (const [key, { record }] of told) if (!record) fleet.remove(folded(key))
      this.#whole = { fleet, state: whole }
    }
    if (begun?.next !== undefined && begun.generation !== this.#begun?.state.generation) {
      const fleet = await fleetOf(begun)
      this.#begun = { state: begun, fleet, buffer: [], seen: new Set() }
    }
  }

  /** The records of the rows, or of all, from the store. Throws where it has lost them. */
  async #fetchRaw({ fleet, state }: Kept<R>, rows?: Iterable<number>): Promise<void> {
    const fetch = async (part: number) => {
      const raw = await this.#store?.raw(state.generation, part)
      if (!raw) throw new Error(`The store has lost part ${part}.`)
      fleet.setRaw(part, raw)
    }
    await Promise.all(fleet.missing(rows).map(fetch))
  }

  /** Writes to the store; one that is full or refuses is left, and memory has to do. */
  async #keep(write: (store: FleetStore) => Promise<void>): Promise<void> {
    if (!this.#store) return
    try {
      await write(this.#store)
    } catch {
      // What is only in the store is taken from it while it can be read.
      for (const kept of [this.#whole, this.#begun]) {
        if (kept) await this.#fetchRaw(kept).catch(() => undefined)
      }
      this.#giveUpStore()
    }
  }

  #giveUpStore(): void {
    this.#store?.close()
    this.#store = undefined
  }

  #empty(): Fleet<R> {
    return new Fleet(this.#kind.fields, this.#kind.keyField)
  }

  #opened(): Opened {
    const extent = ({ fleet, state: { at, next } }: Kept<R>): Extent => {
      return { count: fleet.count, at, next }
    }
    return {
      whole: this.#whole && extent(this.#whole),
      begun: this.#begun && extent(this.#begun),
      stored: this.#store !== undefined,
    }
  }
}

/** The keys whose rows are among those found. */
function fittingKeys<R extends object>(
  fleet: Fleet<R>,
  order: Uint32Array,
  keys: readonly string[],
): string[] {
  const found = new Uint8Array(fleet.rows)
  for (const row of order) found[row] = 1
  const rows = fleet.rowsOf(keys.map(folded))
  return keys.filter((_, at) => found[rows[at] ?? -1] === 1)
}

/** Values of a field that are told; a fleet may have a tag of its own for each record. */
const mostValues = 500

function mostUsed(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const entries = Object.entries(counts)
  if (entries.length <= mostValues) return counts
  return Object.fromEntries(entries.sort(([, a], [, b]) => b - a).slice(0, mostValues))
}

/** What looks at the records, where the words that are searched for mean more than parts of texts. */
function verifier(terms: readonly SimTerm[], { any }: FleetQuery) {
  const fits = terms.map(fitOf)
  const all = fits.filter((fit) => fit !== undefined)
  if (any || all.length === 0 || all.length < fits.length) return undefined
  return (sim: SimLike) => all.some((fit) => fit(sim))
}
