import type { Difference } from '../../domain/fleet/compare.ts'
import type { Facets, FleetQuery, Found } from '../../domain/fleet/query.ts'
import type { SimTerm } from '../../domain/sim/search-field.ts'

/** How far a fleet is there. */
export interface Extent {
  readonly count: number
  /** UNIX milliseconds. */
  readonly at: number
  readonly next?: string | undefined
}

/** What became of the fleet since a state of it; UNIX milliseconds. */
export interface Compared {
  readonly since: number
  readonly differences: readonly Difference[]
}

/** The fleet as the worker found it. */
export interface Opened {
  /** When what the fleet is compared with was loaded, UNIX milliseconds. */
  readonly before: number | undefined
  readonly whole: Extent | undefined
  readonly begun: Extent | undefined
  /** Whether the browser keeps it. */
  readonly stored: boolean
}

export interface Answered extends Found {
  /** Tells row numbers of one fleet from those of the next. */
  readonly generation: number
  /** The JSON of the first rows in order. */
  readonly first: readonly string[]
  /** Those of the keys whose rows fit. */
  readonly selected: readonly string[]
}

/** What is asked of a fleet. */
export interface Asked {
  readonly query: FleetQuery
  /** What was typed, which may mean less than the conditions find. */
  readonly terms: readonly SimTerm[]
}

/** What the worker is asked to do, and what it answers. */
export interface FleetCalls {
  open: { ask: { name: string }; answer: Opened }
  /** Begins a load, or goes on with the one that was begun. */
  begin: { ask: { at: number; resume: boolean }; answer: Extent }
  page: { ask: { bytes: ArrayBuffer; next: string | undefined }; answer: Extent }
  finish: { ask: undefined; answer: Opened }
  query: {
    ask: Asked & {
      /** How many rows come with the answer. */
      first: number
      /** Keys of rows of which it is to be told whether they fit. */
      selected: readonly string[]
    }
    answer: Answered | undefined
  }
  /** How many of the rows found have each value: what takes longer than finding them. */
  count: { ask: Asked; answer: Facets | undefined }
  /** What differs from what it is compared with; nothing where there is no such state. */
  compare: { ask: undefined; answer: Compared | undefined }
  /** From now on it is compared with how it is. */
  compareWithNow: { ask: undefined; answer: Opened }
  rows: { ask: { generation: number; rows: readonly number[] }; answer: readonly string[] }
  put: { ask: { records: readonly object[] }; answer: void }
  remove: { ask: { keys: readonly string[] }; answer: void }
}

export type FleetCall = keyof FleetCalls

export interface Asking<Call extends FleetCall = FleetCall> {
  readonly id: number
  readonly call: Call
  readonly ask: FleetCalls[Call]['ask']
}

export type Answering =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
  /** Another tab has changed the fleet, or it is gone. */
  | { readonly told: 'changed' | 'whole' | 'gone' }
