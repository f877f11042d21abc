import { own } from '../own.ts'
import { isSettings, type Settings } from './settings.ts'

/** One thing that a save changes: a key, or a value inside of one. */
export interface Difference {
  readonly path: readonly string[]
  readonly kind: 'added' | 'changed' | 'removed'
  readonly before?: unknown
  readonly after?: unknown
  /** What its last key stands in, before or after, for telling secrets. */
  readonly parent: unknown
}

/** Whether two values are the same to the platform: the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((part, at) => same(part, b[at]))
  }
  if (!isSettings(a) || !isSettings(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  )
}

/** What is different, key by key; inside of objects that both have, value by value. */
export function differences(
  before: Settings,
  after: Settings,
  path: readonly string[] = [],
): readonly Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key): readonly Difference[] => {
    const here = [...path, key]
    if (!Object.hasOwn(after, key)) {
      return [{ path: here, kind: 'removed', before: before[key], parent: before }]
    }
    if (!Object.hasOwn(before, key)) {
      return [{ path: here, kind: 'added', after: after[key], parent: after }]
    }
    const [was, is] = [before[key], after[key]]
    if (same(was, is)) return []
    if (isSettings(was) && isSettings(is)) return differences(was, is, here)
    return [{ path: here, kind: 'changed', before: was, after: is, parent: after }]
  })
}

/** Changes of two people on the same settings, brought together. */
export interface Rebased {
  /** Their settings with mine on top. */
  readonly settings: Settings
  /** The keys that they changed since. */
  readonly theirs: readonly string[]
  /** Those of them that mine overwrite. */
  readonly overwritten: readonly string[]
}

/** Puts what I changed (`base` to `mine`) on top of what others stored meanwhile, key by key. */
export function rebase(base: Settings, mine: Settings, stored: Settings): Rebased {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(mine), ...Object.keys(base)])]
  const theirs: string[] = []
  const overwritten: string[] = []
  const entries = keys.flatMap((key): readonly (readonly [string, unknown])[] => {
    const changedByThem = !same(own(base, key), own(stored, key))
    const changedByMe = !same(own(base, key), own(mine, key))
    if (changedByThem) theirs.push(key)
    if (changedByThem && changedByMe && !same(own(mine, key), own(stored, key))) {
      overwritten.push(key)
    }
    const from = changedByMe ? mine : stored
    return Object.hasOwn(from, key) ? [[key, from[key]]] : []
  })
  return { settings: Object.fromEntries(entries), theirs, overwritten }
}
