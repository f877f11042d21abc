import type { ReactNode } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import type { Answered } from '../../../api/fleet/protocol.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { sleep } from '../../../api/sleep.ts'
import type { RemoteRows } from '../../../components/list/rows.ts'
import type { RowGroup } from '../../../domain/fleet/query.ts'
import type { Counted, FleetView } from '../-list/fleet-view.ts'

/** Rows fetched beyond what is in view on either side, so that scrolling finds them there. */
const around = 60
/** Milliseconds without scrolling before these are fetched: who jumps about needs none of them. */
const restMs = 80
/** SIMs that are kept at hand; more are asked for again. */
const mostHeld = 4000
/** Rows asked for in one go where all are wanted: each takes the page some milliseconds. */
const stretch = 500

/** SIMs that were fetched, by their rows, of one generation of the fleet. */
class Shelf {
  #generation = -1
  readonly #sims = new Map<number, Sim>()

  of(generation: number): Map<number, Sim> {
    if (generation !== this.#generation || this.#sims.size > mostHeld) this.#sims.clear()
    this.#generation = generation
    return this.#sims
  }
}

const shelf = new Shelf()

export interface Shown {
  readonly owner: string
  readonly key: string
  readonly answer: Answered
  /** What was counted before, until `count` is called. */
  readonly counted: Counted
  /** Whether a group's rows are shown. */
  readonly isOpen: (group: RowGroup) => boolean
  readonly head: (group: RowGroup) => ReactNode
  /** Keys of rows that are selected and known to fit. */
  readonly fitting: ReadonlySet<string>
  readonly foresee: RemoteRows<Sim>['foresee']
}

/**
 * An answer of the fleet as a list's rows. `show` is called with the view, and again with each
 * stretch of rows that arrives, until `isOver` says that another answer has come. Answers what to call
 * with what was counted since.
 */
export function viewOf(
  client: FleetClient,
  { owner, key, answer, counted: before, isOpen, head, fitting, foresee }: Shown,
  show: (view: FleetView) => void,
  isOver: () => boolean,
): (counted: Counted) => void {
  const { order, generation } = answer
  let counted = before
  const sims = shelf.of(generation)
  for (const [at, text] of answer.first.entries()) {
    const row = order[at] ?? -1
    if (!sims.has(row)) sims.set(row, JSON.parse(text) as Sim)
  }
  const { layout, heads } = layoutOf(answer, isOpen, head)
  const held = new Map<number, Sim>()
  const known = new Set(fitting)
  const asked = new Set<number>()
  const listeners = new Set<() => void>()
  let rows: readonly Sim[] = []
  let [drawn, told] = [0, 0]
  let turn = 0

  const hold = (first: number, end: number) => {
    for (let at = Math.max(0, first); at < Math.min(end, layout.length); at += 1) {
      const sim = sims.get(layout[at] ?? -1)
      if (sim === undefined) continue
      held.set(at, sim)
      known.add(sim.simId ?? '')
    }
  }
  const fetch = async (rows: readonly number[]) => {
    const found = await client.rows(generation, rows)
    for (const [at, row] of rows.entries()) {
      const sim = found[at]
      if (sim) sims.set(row, sim)
    }
    return found
  }
  const put = () => {
    const all = Array.from<Sim>({ length: 0 })
    all.length = layout.length
    for (const [at, sim] of held) all[at] = sim
    rows = all
    drawn = held.size
  }
  const draw = () => {
    put()
    for (const listener of listeners) listener()
  }
  const tell = () => {
    if (held.size > drawn || rows.length === 0) put()
    told = drawn
    show({ owner, key, rows, remote, counted })
  }
  const bring = async (first: number, end: number) => {
    const [from, to] = [Math.max(0, first), Math.min(end, layout.length)]
    hold(from, to)
    const missing = [...layout.subarray(from, to)].filter(
      (row) => row >= 0 && !sims.has(row) && !asked.has(row),
    )
    if (missing.length === 0) return
    for (const row of missing) asked.add(row)
    await fetch(missing).finally(() => missing.forEach((row) => asked.delete(row)))
    hold(from, to)
  }
  const need = async (first: number, end: number) => {
    const mine = (turn += 1)
    await bring(first, end)
    // The whole page is drawn anew for what the list is told: not for each of the jumps.
    if (held.size > drawn && !isOver()) draw()
    await sleep(restMs)
    if (mine !== turn || isOver()) return
    await bring(first - around, end + around)
    if (held.size > told && !isOver()) tell()
  }
  const get = async (first?: number, end?: number) => {
    const wanted = first === undefined ? order : layout.slice(first, end).filter((row) => row >= 0)
    const all: Sim[] = []
    for (let at = 0; at < wanted.length; at += stretch) {
      all.push(...(await client.rows(generation, [...wanted.subarray(at, at + stretch)])))
    }
    for (const { simId } of all) known.add(simId ?? '')
    return all
  }
  const remote: RemoteRows<Sim> = {
    question: key,
    count: order.length,
    heads,
    need: (first, end) => void need(first, end).catch(() => undefined),
    get,
    here: () => rows,
    onMore: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    has: (one) => known.has(one),
    foresee,
  }
  hold(0, answer.first.length)
  tell()
  return (since) => {
    counted = since
    if (!isOver()) tell()
  }
}

/** What stands at each place of the list: a row, or -1 for the head of a group. */
function layoutOf(
  { order, groups }: Answered,
  isOpen: Shown['isOpen'],
  head: Shown['head'],
): { layout: Int32Array; heads: ReadonlyMap<number, ReactNode> } {
  const heads = new Map<number, ReactNode>()
  if (!groups) return { layout: new Int32Array(order), heads }
  const length = groups.reduce((sum, group) => sum + 1 + (isOpen(group) ? group.count : 0), 0)
  const layout = new Int32Array(length)
  let place = 0
  for (const group of groups) {
    heads.set(place, head(group))
    layout[place] = -1
    place += 1
    if (!isOpen(group)) continue
    layout.set(order.subarray(group.start, group.start + group.count), place)
    place += group.count
  }
  return { layout, heads }
}
