import type { World } from '../world.ts'
import { onRollback } from './sql.ts'

const memories = new WeakMap<World, Map<string, unknown>>()

/** Results of a world that are kept: every month once, and those of the last hours. */
const mostResults = 60

/**
 * What was computed over a whole fleet is kept: what is told of stays as it is up to a moment that
 * is over, and nothing that is done later reaches back. `key` tells what was computed, up to when,
 * and with it the type. The oldest results make room for new ones.
 */
export function remembered<T>(world: World, key: string, compute: () => T): T {
  let results = memories.get(world)
  if (!results) memories.set(world, (results = new Map()))
  if (results.has(key)) return results.get(key) as T
  const result = compute()
  results.set(key, result)
  onRollback(world.db, () => results.delete(key))
  const [oldest] = results.keys()
  if (results.size > mostResults && oldest !== undefined) results.delete(oldest)
  return result
}

/** Forgets all of it, where something was done that does reach back. */
export function forget(world: World): void {
  memories.delete(world)
}
