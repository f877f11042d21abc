import { useState } from 'react'
import { isOwnKey } from './attempt.ts'
import type { RemoteRows } from './rows.ts'

/** The selected rows of a list, through whatever search and filters narrow it meanwhile. */
export interface Selection<Row> {
  /** Those among the shown ones in their order, then those that are not in view. */
  readonly rows: readonly Row[]
  /** How many can be selected: what has no key of its own cannot be told to the API. */
  readonly most: number
  /** How many of them are not in view. */
  readonly hidden: number
  /** All were asked for and are on their way: nothing is selected before all are. */
  readonly coming: boolean
  has(key: string): boolean
  /** Turns one row on or off; with `range`, everything from the row last turned to this one. */
  toggle(key: string, range?: boolean): void
  all(): void
  clear(): void
}

/**
 * The keys after turning `key`: itself turned over, or with an anchor every key from the anchor to
 * it, all set to what the click asks of `key`.
 */
export function toggled(
  selected: ReadonlySet<string>,
  order: readonly string[],
  key: string,
  anchor: string | undefined,
): ReadonlySet<string> {
  const next = new Set(selected)
  const on = !selected.has(key)
  const to = order.indexOf(key)
  const from = anchor === undefined ? to : order.indexOf(anchor)
  const range = from < 0 || to < 0 ? [key] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
  for (const one of range) {
    if (on) next.add(one)
    else next.delete(one)
  }
  return next
}

/** Keeps which rows are selected; `rows` are those shown, in their order. */
export function useSelection<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  remote?: RemoteRows<Row>,
): Selection<Row> {
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map<string, Row>())
  const [anchor, setAnchor] = useState<string>()
  const [coming, setComing] = useState(false)
  const shown = selected.size === 0 ? [] : rows.filter((row) => selected.has(rowKey(row)))
  const inView = new Set(shown.map(rowKey))
  const others = [...selected].flatMap(([key, row]) => (inView.has(key) ? [] : [row]))
  const away = remote ? others.filter((row) => !remote.has(rowKey(row))) : others
  const here = () => remote?.here() ?? rows
  const keyed = () =>
    here()
      .map((row) => [rowKey(row), row] as const)
      .filter(([key]) => isOwnKey(key))
  const add = (more: readonly Row[]) =>
    setSelected((was) => new Map([...was, ...more.map((row) => [rowKey(row), row] as const)]))
  return {
    rows: [...shown, ...others],
    hidden: away.length,
    // Nobody asks while none is selected, and there may be 200,000.
    most: remote?.count ?? (selected.size === 0 ? rows.length : keyed().length),
    coming,
    has: (key) => selected.has(key),
    toggle: (key, range = false) => {
      const own = keyed()
      const known = new Map([...selected, ...own])
      const order = own.map(([one]) => one)
      const keys = toggled(new Set(selected.keys()), order, key, range ? anchor : undefined)
      setSelected(new Map([...known].filter(([one]) => keys.has(one))))
      setAnchor(key)
      if (!remote || !range || !keys.has(key)) return
      const ends = [anchor, key].map((one) =>
        here().findIndex((row?: Row) => row !== undefined && rowKey(row) === one),
      )
      const [from = -1, to = -1] = ends.sort((a, b) => a - b)
      if (from >= 0) void remote.get(from, to + 1).then(add, () => undefined)
    },
    all: () => {
      if (remote) {
        setComing(true)
        void remote
          .get()
          .then(add, () => undefined)
          .then(() => setComing(false))
      } else setSelected(new Map([...selected, ...keyed()]))
    },
    clear: () => setSelected(new Map()),
  }
}
