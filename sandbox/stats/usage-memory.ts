import type { DatabaseSync } from 'node:sqlite'
import { fiveMinuteSlot } from '../../src/domain/time.ts'
import type { World } from '../world.ts'

interface Memory {
  readonly slot: number
  readonly results: Map<string, unknown>
}

const memories = new WeakMap<DatabaseSync, Map<number, Memory>>()

/** Results of a world that are kept at a time; those asked for first go first. */
const mostResults = 32

/**
 * What was computed over a whole fleet is kept until the next slot: whatever is done to a SIM only
 * touches the slot that is running, which is in no total yet. `key` tells what was computed, and
 * with it the type.
 */
export function remembered<T>(world: World, now: number, key: string, compute: () => T): T {
  const slot = fiveMinuteSlot(now)
  let worlds = memories.get(world.db)
  if (!worlds) memories.set(world.db, (worlds = new Map()))
  let memory = worlds.get(world.id)
  if (memory?.slot !== slot) worlds.set(world.id, (memory = { slot, results: new Map() }))
  const { results } = memory
  if (results.has(key)) return results.get(key) as T
  const result = compute()
  results.set(key, result)
  const [oldest] = results.keys()
  if (results.size > mostResults && oldest !== undefined) results.delete(oldest)
  return result
}

/** Forgets what was computed of a world: something in the past has changed. */
export function forget(world: World): void {
  memories.get(world.db)?.delete(world.id)
}
