import type { Fleet } from '../../domain/fleet/fleet.ts'
import { foreseeLetter } from '../../domain/fleet/holding.ts'
import { hasLetters } from '../../domain/fleet/letters.ts'
import { folded } from '../../domain/fleet/part.ts'
import {
  countFacets,
  fieldsOf,
  findRows,
  fittingRows,
  type Facets,
  type FleetQuery,
  type Fitting,
} from '../../domain/fleet/query.ts'
import { fitOf } from '../../domain/sim/search-fits.ts'
import type { SimLike } from '../../domain/sim/sim.ts'
import type { SimTerm } from '../../domain/sim/search-field.ts'
import type { Steps } from '../../domain/steps.ts'
import { sleep } from '../sleep.ts'
import { needColumns, needRecords, type Kept } from './kept.ts'
import type { Answered, Asked, FleetCalls } from './protocol.ts'
import type { FleetStore } from './store.ts'

/** Milliseconds without a question after which what may be asked next is gone on with. */
const idleMs = 250
/** The wait after a change: where one comes, more may follow, each of which undoes what was made ready. */
const changedMs = 2500
/** Milliseconds of it in one piece: a question that comes meanwhile waits as long. */
const pieceMs = 8

/** What was asked last: to put it in another order, or to count it, asks for it again. */
interface Last {
  readonly key: string
  readonly fitting: Fitting
  counted?: { readonly facets: string; readonly of: Facets }
}

/** Answers what is asked of a fleet, with what that needs of the store. */
export class FleetAnswers<R extends SimLike> {
  #last: Last | undefined
  /** How many questions there were that were not the same once more. */
  #asked = 0
  /** How many rows came with the last answer. */
  #first = 0
  /** The fleet that was to be made ready last, and how it was. */
  #readied: { readonly fleet: unknown; readonly version: number } | undefined

  async query(
    kept: Kept<R>,
    store: FleetStore | undefined,
    ask: FleetCalls['query']['ask'],
  ): Promise<Answered> {
    const { fleet, state } = kept
    const { query, first, selected } = ask
    this.#first = first
    const { fitting } = await this.#found(kept, store, ask)
    await needColumns(kept, store, fieldsOf(query))
    const found = findRows(fleet, query, fitting)
    const rows = [...found.order.subarray(0, found.groups ? 0 : first)]
    await needRecords(kept, store, rows)
    return {
      ...found,
      generation: state.generation,
      first: rows.map((row) => JSON.stringify(fleet.read(row))),
      selected: await selectedIn(kept, store, found.order, selected),
    }
  }

  /**
   * How many of the rows found have each value, field by field: questions that come meanwhile are
   * answered before the next one. Undefined where another has been asked since.
   */
  async count(
    kept: Kept<R>,
    store: FleetStore | undefined,
    ask: Asked,
  ): Promise<Facets | undefined> {
    const last = await this.#found(kept, store, ask)
    const facets = ask.query.facets.join()
    if (last.counted?.facets === facets) return last.counted.of
    await needColumns(kept, store, ask.query.facets)
    const of: Record<string, Readonly<Record<string, number>>> = {}
    for (const field of ask.query.facets) {
      // Who types on does not wait for it, nor for what nobody will read.
      await sleep()
      if (this.#last !== last) return undefined
      const counts = countFacets(kept.fleet, { ...ask.query, facets: [field] }, last.fitting)
      of[field] = mostUsed(counts[field] ?? {})
    }
    last.counted = { facets, of }
    return of
  }

  /** Makes ready that another letter is added to what was asked last, until something else is. */
  async foreseeLetter({ fleet }: Kept<R>, { query }: Asked): Promise<void> {
    const last = this.#last
    let rest = 0
    for (const { field } of query.kinds.flatMap(({ conditions }) => conditions)) {
      for (const { column } of fleet.columns(field)) {
        if (performance.now() > rest) {
          await sleep()
          rest = performance.now() + pieceMs
        }
        if (this.#last !== last) return
        if (column.kind === 'text') foreseeLetter(column)
      }
    }
  }

  /**
   * Makes ready what may be asked next: words that are looked for in texts, and an order. At once where
   * the fleet is new, since nobody types yet; piece by piece, and only while nothing is asked.
   */
  async prepare(
    kept: Kept<R>,
    store: FleetStore | undefined,
    { texts, sorted }: { readonly texts: readonly string[]; readonly sorted: readonly string[] },
  ): Promise<void> {
    const { fleet } = kept
    const { version } = fleet
    const before = this.#readied
    if (before?.fleet === fleet && before.version === version) return
    this.#readied = { fleet, version }
    let asked = this.#asked
    /** Waits until nothing has been asked for a while; answers whether there is to be more. */
    const mayGoOn = async () => {
      await sleep()
      while (asked !== this.#asked) {
        asked = this.#asked
        await sleep(idleMs)
      }
      return this.#readied?.fleet === fleet && fleet.version === version
    }
    await needColumns(kept, store, texts)
    await sleep(before?.fleet === fleet ? changedMs : 0)
    const steps = stepsOf(fleet, texts, sorted)
    let done: boolean | undefined
    while (!done) {
      if (!(await mayGoOn())) return
      const rest = performance.now() + pieceMs
      while (!done && performance.now() < rest) ({ done } = steps.next())
    }
    // The records that stand first in an order are all over the store.
    for (const field of sorted) {
      if (!(await mayGoOn())) return
      const sort = { field, descending: false }
      const { order } = findRows(fleet, { kinds: [], sort, labels: {}, facets: [] })
      for (const row of order.subarray(0, this.#first)) {
        if (!(await mayGoOn())) return
        await needRecords(kept, store, [row])
      }
    }
  }

  /** The rows that are asked for, in no order yet. */
  async #found(kept: Kept<R>, store: FleetStore | undefined, asked: Asked): Promise<Last> {
    const { fleet, state } = kept
    const { query, terms } = asked
    const conditions = query.kinds.flatMap((kind) => kind.conditions)
    const called = conditions.map((one) => 'called' in one && query.labels[one.field])
    const { kinds, any } = query
    const key = JSON.stringify([state.generation, fleet.version, kinds, any, terms, called])
    if (this.#last?.key === key) return this.#last
    this.#asked += 1
    await needColumns(
      kept,
      store,
      conditions.map(({ field }) => field),
    )
    let fitting = fittingRows(fleet, query)
    const fits = verifier(terms, query)
    if (fits) {
      await needRecords(kept, store, fitting.rows)
      const meant = new Set(fitting.rows.filter((row) => fits(fleet.read(row))))
      if (meant.size < fitting.rows.length) fitting = fittingRows(fleet, query, meant)
    }
    this.#last = { key, fitting }
    return this.#last
  }
}

/** What makes ready the letters of texts, and an order. */
function* stepsOf<R extends object>(
  fleet: Fleet<R>,
  texts: readonly string[],
  sorted: readonly string[],
): Steps<void> {
  for (const field of texts) {
    for (const { column } of fleet.columns(field)) {
      hasLetters(column)
      yield
    }
  }
  for (const field of sorted) yield* fleet.ranking(field)
}

/** Those of the keys whose rows are among those found. */
async function selectedIn<R extends object>(
  kept: Kept<R>,
  store: FleetStore | undefined,
  order: Uint32Array,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return []
  const { fleet } = kept
  await needColumns(kept, store, [fleet.keyField])
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
export function verifier(terms: readonly SimTerm[], { any }: FleetQuery) {
  const fits = terms.map(fitOf)
  const all = fits.filter((fit) => fit !== undefined)
  if (any || all.length === 0 || all.length < fits.length) return undefined
  return (sim: SimLike) => all.some((fit) => fit(sim))
}
