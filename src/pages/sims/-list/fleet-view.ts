import { useSyncExternalStore } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { currentSession, ownerOf } from '../../../api/session.ts'
import type { RemoteRows } from '../../../components/list/rows.ts'
import type { SimListSearch } from './search.ts'

/** What the fleet in this browser answers to the URL of the list. */
export interface FleetView {
  /** Whose it is. */
  readonly owner: string
  /** What was asked: `viewKey`. */
  readonly key: string
  /** As long as the list, with holes where a SIM is not here yet. */
  readonly rows: readonly Sim[]
  readonly remote: RemoteRows<Sim>
  readonly counted: Counted
}

/** What was counted in the fleet, a moment after its rows are there. */
export interface Counted {
  /** How many SIMs have a value: by field and value. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The values that there are, of fields too that were not counted this time. */
  readonly values: KnownValues
}

/** The values of fields that there are, as the last answers knew them. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

let view: FleetView | undefined
const listeners = new Set<() => void>()

export function showFleet(next: FleetView | undefined): void {
  view = next
  for (const listener of listeners) listener()
}

/** What of the list's URL decides which rows there are. */
export function viewKey(search: SimListSearch): string {
  return JSON.stringify({
    ...search,
    columns: undefined,
    density: undefined,
    action: undefined,
    on: undefined,
    peek: undefined,
  })
}

/** Whether the fleet is here: the API need not be asked beforehand. */
export function isFleetHere(): boolean {
  return view?.owner === ownerOf(currentSession())
}

/**
 * What the fleet answered last, for a moment still to another URL; undefined where the API is to be
 * asked.
 */
export function useFleetView(): FleetView | undefined {
  const shown = useSyncExternalStore(subscribe, read)
  return shown?.owner === ownerOf(currentSession()) ? shown : undefined
}

const read = () => view

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
