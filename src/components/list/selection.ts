import { useState } from 'react'
import { isOwnKey } from './attempt.ts'

/** The selected rows of a list. Rows that are no longer among the shown ones do not count. */
export interface Selection<Row> {
  readonly rows: readonly Row[]
  /** How many can be selected: what has no key of its own cannot be told to the API. */
  readonly most: number
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

/** Keeps which of `rows` (in the order shown) are selected. */
export function useSelection<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): Selection<Row> {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set<string>())
  const [anchor, setAnchor] = useState<string>()
  const keys = rows.map(rowKey).filter(isOwnKey)
  const chosen = selected.size === 0 ? [] : rows.filter((row) => selected.has(rowKey(row)))
  return {
    rows: chosen,
    most: keys.length,
    has: (key) => selected.has(key),
    toggle: (key, range = false) => {
      setSelected(toggled(selected, keys, key, range ? anchor : undefined))
      setAnchor(key)
    },
    all: () => setSelected(new Set(keys)),
    clear: () => setSelected(new Set()),
  }
}
