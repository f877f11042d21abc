import type { Fleet } from '../../domain/fleet/fleet.ts'
import { packed, type Fields, type Packed } from '../../domain/fleet/part.ts'
import { piecesOf } from '../../domain/fleet/pieces.ts'
import { asDescribed } from '../tolerant.ts'
import type { StoredState } from './store.ts'

/** A load under way. */
export interface Load<R extends object> {
  state: StoredState
  readonly fleet: Fleet<R>
  /** Records that wait for their part to be full. */
  buffer: R[]
  /** The same as they came, as far as they could be told apart. */
  pieces: Uint8Array[]
  readonly seen: Set<string>
}

export function loadOf<R extends object>(state: StoredState, fleet: Fleet<R>): Load<R> {
  return { state, fleet, buffer: [], pieces: [], seen: new Set() }
}

/**
 * Takes in the records of a page that are not there yet; `reads` is for `asDescribed`. Throws where
 * the bytes are no list.
 */
export function takeIn<R extends object>(
  load: Load<R>,
  bytes: ArrayBuffer,
  { keyOf, reads }: { readonly keyOf: (record: R) => string; readonly reads: string },
): void {
  const answer = asDescribed(JSON.parse(new TextDecoder().decode(bytes)), reads)
  if (!Array.isArray(answer)) throw new TypeError('The answer was not a list.')
  const pieces = piecesOf(new Uint8Array(bytes))
  const areThey = pieces?.length === answer.length
  for (const [at, record] of (answer as R[]).entries()) {
    const key = keyOf(record)
    if (load.seen.has(key)) continue
    if (key !== '') load.seen.add(key)
    load.buffer.push(record)
    const piece = areThey ? pieces[at] : undefined
    if (piece) load.pieces.push(piece)
  }
}

/** Packs the records that wait: none wait then. */
export function packBuffer<R extends object>(load: Load<R>, fields: Fields<R>): Packed {
  const { buffer, pieces } = load
  load.buffer = []
  load.pieces = []
  return packed(fields, buffer, pieces.length === buffer.length ? pieces : undefined)
}
