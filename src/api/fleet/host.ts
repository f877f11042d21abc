import { Fleet } from '../../domain/fleet/fleet.ts'
import { folded, packed, type Fields } from '../../domain/fleet/part.ts'
import type { Block } from '../../domain/fleet/records.ts'
import { findRows } from '../../domain/fleet/query.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import { asDescribed } from '../tolerant.ts'
import { fittingKeys, mostUsed, verifier } from './answer.ts'
import type { Answered, Extent, FleetCalls, Opened } from './protocol.ts'
import { FleetStore, type StoredChange, type StoredState } from './store.ts'

/** Blocks of records that memory holds while the store has them: some 100 MB of SIMs. */
const mostBlocks = 600

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
  /** The store is full or does not open: it is not tried again as long as this lives. */
  #refused = false
  #whole: Kept<R> | undefined
  #begun: Load<R> | undefined
  #channel: BroadcastChannel | undefined
  /** What became of records since they were loaded, by key. */
  readonly #told = new Map<string, StoredChange>()

  constructor(kind: FleetKind<R>, tell: (what: 'changed' | 'whole' | 'gone') => void) {
    this.#kind = kind
    this.#tell = tell
  }

  async open({ name }: FleetCalls['open']['ask']): Promise<Opened> {
    try {
      if (!this.#refused) {
        this.#store ??= await FleetStore.open(name, () => {
          this.#store = undefined
          this.#tell('gone')
        })
        await this.#restore(this.#store)
      }
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
    applyTo(load.fleet, this.#told, state.at)
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
    const texts = rows.map((row) => fleet.records.text(row))
    fleet.records.trim(mostBlocks)
    return { ...found, facets, generation, selected, first: texts }
  }

  async rows({ generation, rows }: FleetCalls['rows']['ask']): Promise<readonly string[]> {
    const whole = this.#whole
    if (whole?.state.generation !== generation) return []
    await this.#fetchRaw(whole, rows)
    const texts = rows.map((row) => whole.fleet.records.text(row))
    whole.fleet.records.trim(mostBlocks)
    return texts
  }

  put({ records }: FleetCalls['put']['ask']): Promise<void> {
    return this.#change(records.map((record) => [this.#kind.keyOf(record as R), record] as const))
  }

  remove({ keys }: FleetCalls['remove']['ask']): Promise<void> {
    return this.#change(keys.map((key) => [key, null] as const))
  }

  async #change(entries: readonly (readonly [key: string, record: object | null])[]) {
    const at = Date.now()
    const changes = new Map(entries.map(([key, record]) => [key, { record, at }]))
    this.#hear(changes)
    this.#channel?.postMessage({ changes })
    await this.#keep((store) => store.change(changes))
  }

  /** What became of records; of those that are being loaded when all are here. */
  #hear(changes: ReadonlyMap<string, StoredChange>): void {
    for (const [key, change] of changes) this.#told.set(key, change)
    if (this.#whole) applyTo(this.#whole.fleet, changes, 0)
  }

  /** Another tab's changes are in the store already. */
  #listen(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(name)
    type Told = { changes?: Map<string, StoredChange>; whole?: number }
    channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.changes) this.#hear(data.changes)
      this.#tell(data.whole === undefined ? 'changed' : 'whole')
    })
    return channel
  }

  async #flush(load: Load<R>, next: string | undefined): Promise<void> {
    const pack = packed(this.#kind.fields, load.buffer)
    const { part, raws } = pack
    load.buffer = []
    load.fleet.add(part, raws)
    const { generation, at, parts, count } = load.state
    load.state = { generation, at, parts: parts + 1, count: count + part.count, next }
    const { state } = load
    await this.#keep((store) => store.add(state, pack))
    if (!this.#store) return
    load.fleet.records.lastIsStored()
    load.fleet.records.trim(mostBlocks)
  }

  /** Takes from the store what is newer than what is here. */
  async #restore(store: FleetStore): Promise<void> {
    const [whole, begun, changes] = await Promise.all([
      store.state('whole'),
      store.state('begun'),
      store.changes(),
    ])
    for (const [key, change] of changes) this.#told.set(key, change)
    const fleetOf = async ({ generation }: StoredState) => {
      const fleet = this.#empty()
      for (const part of await store.parts(generation)) fleet.add(part)
      return fleet
    }
    if (whole && whole.at > (this.#whole?.state.at ?? 0)) {
      const fleet = await fleetOf(whole)
      applyTo(fleet, changes, whole.at)
      this.#whole = { fleet, state: whole }
    }
    const newest = Math.max(this.#whole?.state.at ?? 0, this.#begun?.state.at ?? 0)
    if (begun?.next !== undefined && begun.at > newest) {
      const fleet = await fleetOf(begun)
      this.#begun = { state: begun, fleet, buffer: [], seen: new Set() }
    }
  }

  /** The records of the rows, or of all, from the store. Throws where it has lost them. */
  async #fetchRaw({ fleet, state }: Kept<R>, rows?: Iterable<number>): Promise<void> {
    const fetch = async (at: Block) => {
      const raw = await this.#store?.raw(state.generation, at)
      if (!raw) throw new Error('The store has lost records.')
      fleet.records.set(at, raw)
    }
    await Promise.all(fleet.records.missing(rows ?? fleet.inPlace()).map(fetch))
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
        kept?.fleet.records.holdAll()
      }
      this.#giveUpStore()
    }
  }

  #giveUpStore(): void {
    this.#refused = true
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

/** Takes in what became of records from `since` on. */
function applyTo<R extends object>(
  fleet: Fleet<R>,
  changes: ReadonlyMap<string, StoredChange>,
  since: number,
): void {
  const told = [...changes].filter(([, { at }]) => at >= since)
  const records = told.flatMap(([, { record }]) => (record ? [record as R] : []))
  if (records.length > 0) fleet.put(records)
  for (const [key, { record }] of told) if (!record) fleet.remove(folded(key))
}
