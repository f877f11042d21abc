import { differences } from '../../domain/fleet/compare.ts'
import { Fleet } from '../../domain/fleet/fleet.ts'
import { isPast } from '../../domain/fleet/pace.ts'
import type { Fields } from '../../domain/fleet/part.ts'
import type { Facets } from '../../domain/fleet/query.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import { asDescribed } from '../tolerant.ts'
import { FleetAnswers } from './answer.ts'
import { applyTo, needColumns, needRecords, storedColumn, type Kept } from './kept.ts'
import { loadOf, packBuffer, takeIn, type Load } from './load.ts'
import type { Answered, Compared, Extent, FleetCalls, Opened } from './protocol.ts'
import { FleetStore, type StoredChange, type StoredState } from './store.ts'

/** Blocks of records that memory holds while the store has them: some 100 MB of SIMs. */
const mostBlocks = 600

/** Records of a part: ten pages. */
const partRows = 1000

/** What differs from one kind of record to the next. */
export interface FleetKind<R extends object> {
  readonly fields: Fields<R>
  /** The field of texts by which records are told apart. */
  readonly keyField: string
  readonly keyOf: (record: R) => string
  /** The field of codes that says what a record is called, and those by which states are compared. */
  readonly nameField: string
  readonly compared: readonly string[]
  /** The fields of texts that are sorted by most often: they are put in order beforehand. */
  readonly sorted: readonly string[]
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
  /** What the whole fleet is compared with: in the store alone. */
  #before: StoredState | undefined
  #channel: BroadcastChannel | undefined
  /** What became of records since they were loaded, by key. */
  readonly #told = new Map<string, StoredChange>()
  readonly #answers = new FleetAnswers<R>()
  /** The fields that words are looked for in. */
  readonly #texts: readonly string[]

  constructor(kind: FleetKind<R>, tell: (what: 'changed' | 'whole' | 'gone') => void) {
    this.#kind = kind
    this.#texts = Object.keys(kind.fields).filter((id) => kind.fields[id]?.kind === 'text')
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
      const state = { generation: at, sizes: [], count: 0, at, fields: this.#fields() }
      this.#begun = loadOf(state, this.#empty())
    }
    return this.#begun.state
  }

  /** Throws where the bytes are no list. */
  async page({ bytes, next }: FleetCalls['page']['ask']): Promise<Extent> {
    const load = this.#begun
    if (!load) throw new Error('No load has begun.')
    takeIn(load, bytes, this.#kind)
    if (load.buffer.length >= partRows) await this.#flush(load, next)
    return { count: load.fleet.count + load.buffer.length, at: load.state.at, next }
  }

  async finish(): Promise<Opened> {
    const load = this.#begun
    if (!load) return this.#opened()
    if (load.buffer.length > 0) await this.#flush(load, undefined)
    const state = { ...load.state, next: undefined }
    const part = load.fleet.join()
    applyTo(load.fleet, this.#told, state.at)
    const was = this.#whole?.state
    if (was && isPast(this.#before?.at, Date.now())) this.#before = was
    this.#whole = { fleet: load.fleet, state }
    this.#begun = undefined
    const before = this.#before && { state: this.#before, compared: this.#compared() }
    await this.#keep((store) => store.finish(state, part, before))
    this.#channel?.postMessage({ whole: state.generation })
    return this.#opened()
  }

  async query(ask: FleetCalls['query']['ask']): Promise<Answered | undefined> {
    const whole = this.#whole
    const answer = whole && (await this.#answers.query(whole, this.#store, ask))
    whole?.fleet.records.trim(mostBlocks)
    return answer
  }

  async count(ask: FleetCalls['count']['ask']): Promise<Facets | undefined> {
    const whole = this.#whole
    const facets = whole && (await this.#answers.count(whole, this.#store, ask))
    // What is asked next may be a word: by then the texts are here.
    const soon = { texts: this.#texts, sorted: this.#kind.sorted }
    if (whole) void this.#answers.prepare(whole, this.#store, soon).catch(() => undefined)
    if (whole && facets) void this.#answers.foreseeLetter(whole, ask).catch(() => undefined)
    return facets
  }

  async compare(): Promise<Compared | undefined> {
    const [whole, state, store] = [this.#whole, this.#before, this.#store]
    if (!whole || !state || !store) return undefined
    const { nameField: label, compared: fields } = this.#kind
    const stored = state.count > 0 ? this.#compared() : []
    const columns = stored.map(
      async (field) => [field, await storedColumn(state, store, field)] as const,
    )
    const before = new Map(await Promise.all(columns))
    await needColumns(whole, store, this.#compared())
    return { since: state.at, differences: differences(whole.fleet, { before, fields, label }) }
  }

  async compareWithNow(): Promise<Opened> {
    const state = this.#whole?.state
    if (state) {
      this.#before = state
      await this.#keep((store) => store.setBefore(state))
    }
    return this.#opened()
  }

  #compared(): string[] {
    const { keyField, nameField, compared } = this.#kind
    return [...new Set([keyField, nameField, ...compared])]
  }

  async rows({ generation, rows }: FleetCalls['rows']['ask']): Promise<readonly string[]> {
    const whole = this.#whole
    if (whole?.state.generation !== generation) return []
    await needRecords(whole, this.#store, rows)
    const texts = rows.map((row) => JSON.stringify(whole.fleet.read(row)))
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
    await this.#hear(changes)
    this.#channel?.postMessage({ changes })
    await this.#keep((store) => store.change(changes))
  }

  /** What became of records; of those that are being loaded when all are here. */
  async #hear(changes: ReadonlyMap<string, StoredChange>): Promise<void> {
    for (const [key, change] of changes) this.#told.set(key, change)
    const whole = this.#whole
    if (!whole) return
    await needColumns(whole, this.#store, [this.#kind.keyField])
    applyTo(whole.fleet, changes, 0)
  }

  /** Another tab's changes are in the store already. */
  #listen(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(name)
    type Told = { changes?: Map<string, StoredChange>; whole?: number }
    const hear = async ({ changes, whole }: Told) => {
      // Where the store has lost its columns, the next question fails and says so.
      if (changes) await this.#hear(changes).catch(() => undefined)
      this.#tell(whole === undefined ? 'changed' : 'whole')
    }
    channel.addEventListener('message', ({ data }: MessageEvent<Told>) => void hear(data))
    return channel
  }

  async #flush(load: Load<R>, next: string | undefined): Promise<void> {
    const pack = packBuffer(load, this.#kind.fields)
    const { part, raws } = pack
    load.fleet.add(part, raws)
    const { sizes, count } = load.state
    const grown = { sizes: [...sizes, part.count], count: count + part.count }
    load.state = { ...load.state, ...grown, next }
    const { state } = load
    await this.#keep((store) => store.add(state, pack))
    if (!this.#store) return
    load.fleet.records.lastIsStored()
    load.fleet.records.trim(mostBlocks)
  }

  /** Takes from the store what is newer than what is here. */
  async #restore(store: FleetStore): Promise<void> {
    const states = (['whole', 'begun', 'before'] as const).map((which) => store.state(which))
    const [changes, ...stored] = await Promise.all([store.changes(), ...states])
    // What knows other fields than this console asks for is loaded anew.
    const [whole, begun, before] = stored.map((one) =>
      one?.fields === this.#fields() ? one : undefined,
    )
    this.#before = before
    for (const [key, change] of changes) this.#told.set(key, change)
    if (whole && whole.at > (this.#whole?.state.at ?? 0)) {
      const kept = { fleet: this.#empty(), state: whole }
      kept.fleet.addStored(whole.sizes)
      if (changes.size > 0) await needColumns(kept, store, [this.#kind.keyField])
      applyTo(kept.fleet, changes, whole.at)
      this.#whole = kept
    }
    const newest = Math.max(this.#whole?.state.at ?? 0, this.#begun?.state.at ?? 0)
    if (begun?.next !== undefined && begun.at > newest) {
      const fleet = this.#empty()
      for (const part of await store.parts(begun.generation)) fleet.add(part)
      this.#begun = loadOf(begun, fleet)
    }
  }

  async #fetchAll(kept: Kept<R>): Promise<void> {
    await needColumns(kept, this.#store, Object.keys(this.#kind.fields))
    await needRecords(kept, this.#store)
  }

  /** Writes to the store; one that is full or refuses is left, and memory has to do. */
  async #keep(write: (store: FleetStore) => Promise<void>): Promise<void> {
    if (!this.#store) return
    try {
      await write(this.#store)
    } catch {
      // What is only in the store is taken from it while it can be read.
      for (const kept of [this.#whole, this.#begun]) {
        if (kept) await this.#fetchAll(kept).catch(() => undefined)
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

  /** What the fields are, as it is stored with what they said. */
  #fields(): string {
    return JSON.stringify(Object.entries(this.#kind.fields).map(([id, { kind }]) => [id, kind]))
  }

  #empty(): Fleet<R> {
    const { fields, keyField, reads } = this.#kind
    return new Fleet(fields, keyField, (text) => asDescribed(JSON.parse(text), reads) as R)
  }

  #opened(): Opened {
    const extent = ({ fleet, state: { at, next } }: Kept<R>): Extent => {
      return { count: fleet.count, at, next }
    }
    return {
      before: this.#store && this.#before?.at,
      whole: this.#whole && extent(this.#whole),
      begun: this.#begun && extent(this.#begun),
      stored: this.#store !== undefined,
    }
  }
}
