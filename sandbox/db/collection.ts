import { badRequest, notFound } from '../http/errors.ts'
import type { Kind } from '../http/kinds.ts'
import { cutPage, pageSize, type Page } from './paging.ts'
import { onRollback, prepare, transaction } from './sql.ts'
import type { World } from '../world.ts'

/**
 * - `entries` holds what is only ever found by its id or listed, as JSON, with `due_at` the next
 *   moment (UNIX milliseconds) at which time itself changes it. A family gets a table of its own when
 *   it is searched by SQL or grows beyond some ten thousand rows.
 * - `seeded_collections` says which collections of a world have been seeded.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS entries (
  world_id INTEGER NOT NULL,
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  due_at INTEGER,
  PRIMARY KEY (world_id, collection, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entries_due ON entries (world_id, collection, due_at)
WHERE due_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS seeded_collections (
  world_id INTEGER NOT NULL,
  collection TEXT NOT NULL,
  PRIMARY KEY (world_id, collection)
) STRICT, WITHOUT ROWID;
`

/** How lists are asked for, by the API's names. */
export interface ListQuery {
  readonly tag_name?: string | undefined
  readonly tag_value?: string | undefined
  readonly tag_value_match_mode?: 'exact' | 'prefix' | undefined
  readonly limit?: number | undefined
  /** The id of the last entry of the page before. */
  readonly last_evaluated_key?: string | undefined
}

/** The entries of one kind in each world, in the order of their ids. */
export interface Collection<T> {
  readonly find: (world: World, id: string) => T | undefined
  /** 404 where the world has none with this id. */
  readonly get: (world: World, id: string) => T
  readonly all: (world: World) => T[]
  /** A page of those that fit; at most 100. 400 for a tag name without a value. */
  readonly page: (world: World, query: ListQuery, fits?: (entry: T) => boolean) => Page<T>
  /**
   * Those whose moment has come by `now` (UNIX milliseconds), the earliest first: one index look-up
   * where there is none. It does not seed.
   */
  readonly due: (world: World, now: number) => T[]
  /** Writes a new entry, or a known one as it is now; answers with it. */
  readonly put: (world: World, entry: T) => T
  /** 404 where the world has none with this id. */
  readonly remove: (world: World, id: string) => void
}

interface Declaration<T> {
  readonly id: (entry: T) => string
  /** What is not found, for the error. */
  readonly kind: Kind
  /** What a world that was given a fleet begins with, as of that moment (UNIX milliseconds). */
  readonly seed?: (world: World, seededTime: number) => readonly T[]
  /** When time itself changes an entry (UNIX milliseconds), null for never: what `due` goes by. */
  readonly dueAt?: (entry: T) => number | null
}

/**
 * Answers with a world once it has what it begins with under this name: `seed` is called when it is
 * first asked for, and only for one that was given a fleet, with that moment (UNIX milliseconds).
 */
export function begunWith(
  name: string,
  seed: (world: World, seededTime: number) => void,
): (world: World) => World {
  const seeded = new WeakSet<World>()

  /** A GET runs outside of a transaction. */
  function begin(world: World): void {
    transaction(world.db, (db) => {
      prepare(db, 'INSERT INTO seeded_collections VALUES (?, ?)').run(world.id, name)
      const { seeded_time: time } =
        prepare(db, 'SELECT seeded_time FROM worlds WHERE id = ?').get(world.id) ?? {}
      if (typeof time === 'number') seed(world, time)
    })
  }

  return (world) => {
    if (seeded.has(world)) return world
    const known = 'SELECT 1 FROM seeded_collections WHERE world_id = ? AND collection = ?'
    if (!prepare(world.db, known).get(world.id, name)) begin(world)
    seeded.add(world)
    onRollback(world.db, () => seeded.delete(world))
    return world
  }
}

/**
 * Declares a collection. `name` is what its rows are stored under. It is seeded in a world when it
 * is first read or written there, so that a world costs only what is looked at.
 */
export function collection<T extends object>(
  name: string,
  { id, kind, seed, dueAt = () => null }: Declaration<T>,
): Collection<T> {
  function write({ db, id: worldId }: World, entry: T): void {
    const sql = `INSERT INTO entries (world_id, collection, id, body, due_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET body = excluded.body, due_at = excluded.due_at`
    prepare(db, sql).run(worldId, name, id(entry), JSON.stringify(entry), dueAt(entry))
  }

  const ready = begunWith(name, (world, time) => {
    for (const entry of seed?.(world, time) ?? []) write(world, entry)
  })

  function rows(world: World, after = ''): { readonly body: string }[] {
    const sql =
      'SELECT body FROM entries WHERE world_id = ? AND collection = ? AND id > ? ORDER BY id'
    return prepare(ready(world).db, sql).all(world.id, name, after) as { body: string }[]
  }

  function find(world: World, key: string): T | undefined {
    const sql = 'SELECT body FROM entries WHERE world_id = ? AND collection = ? AND id = ?'
    const row = prepare(ready(world).db, sql).get(world.id, name, key)
    return row && (JSON.parse(String(row['body'])) as T)
  }

  return {
    find,
    get: (world, key) => {
      const entry = find(world, key)
      if (!entry) throw notFound(kind, key)
      return entry
    },
    all: (world) => rows(world).map(({ body }) => JSON.parse(body) as T),
    page: (world, query, fits = () => true) => {
      const limit = pageSize(query.limit)
      const tagged = tagFilter(query)
      const found: T[] = []
      for (const { body } of rows(world, query.last_evaluated_key)) {
        const entry = JSON.parse(body) as T
        if (tagged(entry) && fits(entry)) found.push(entry)
        if (found.length > limit) break
      }
      return cutPage(found, limit, id)
    },
    due: (world, now) => {
      const sql = `SELECT body FROM entries
        WHERE world_id = ? AND collection = ? AND due_at <= ? ORDER BY due_at`
      const found = prepare(world.db, sql).all(world.id, name, now)
      return found.map(({ body }) => JSON.parse(String(body)) as T)
    },
    put: (world, entry) => {
      write(ready(world), entry)
      return entry
    },
    remove: (world, key) => {
      const sql = 'DELETE FROM entries WHERE world_id = ? AND collection = ? AND id = ?'
      const { changes } = prepare(ready(world).db, sql).run(world.id, name, key)
      if (changes === 0) throw notFound(kind, key)
    },
  }
}

/** Whether an entry has the tag asked for: of this value, or of one that begins so. */
function tagFilter({
  tag_name: name,
  tag_value: wanted,
  tag_value_match_mode: mode,
}: ListQuery): (entry: object) => boolean {
  if (name === undefined) return () => true
  if (wanted === undefined) {
    throw badRequest(
      'tag_value',
      'required when tag_name is given',
      'tag_name を指定する場合は必須です',
    )
  }
  return (entry) => {
    const tags: unknown = 'tags' in entry ? entry.tags : undefined
    const value = new Map<string, unknown>(Object.entries(tags ?? {})).get(name)
    if (typeof value !== 'string') return false
    return mode === 'prefix' ? value.startsWith(wanted) : value === wanted
  }
}
