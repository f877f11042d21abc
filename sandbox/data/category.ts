import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { categories } from '../../src/domain/data/device-readings.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { SimRow } from '../sim/sims.ts'
import { countExported } from '../stats/exported-data.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { readQuery, type DataQuery } from './entries.ts'
import { entriesOf } from './sources.ts'
import type { Source } from './store.ts'

const nameOf = ({ resourceType, resourceId }: Partial<Source>) => `${resourceType}_${resourceId}`

/**
 * getDataEntriesByCategory: a page of what was sent under a label, by whatever. Two entries of one
 * millisecond are told apart by what sent them. 400 as for entries of one source.
 */
export function pageOfCategory(
  { world, now }: Moment,
  category: string,
  query: DataQuery,
): Page<DataEntry> {
  const { period, limit } = readQuery(query)
  const [, time, name] = /^(\d+)_(.+)$/.exec(query.last_evaluated_key ?? '') ?? []
  const last = time === undefined ? undefined : Number(time)
  // The millisecond in which the page before ended may hold more.
  const widened = last === undefined ? period : including(period, last)
  const found: DataEntry[] = []
  for (const entry of together(world, now, category, widened)) {
    if (entry.time === last && nameOf(entry) <= (name ?? '')) continue
    found.push(entry)
    if (found.length > limit) break
  }
  const page = cutPage(found, limit, (entry) => `${entry.time}_${nameOf(entry)}`)
  countExported(world, page.items, now)
  return page
}

function including(period: OrderedPeriod, time: number): OrderedPeriod {
  return period.sort === 'asc'
    ? { ...period, from: Math.min(period.from, time) }
    : { ...period, to: Math.max(period.to, time) }
}

/** What may have sent something under a category: few ever do. */
function sourcesWith(world: World, category: string): Source[] {
  const kind = Object.values(categories).find(({ name }) => name === category)?.of ?? ''
  const sims = rowsWhere<SimRow>(world, 'sims', 'sends = ?', kind)
  const sql = `SELECT DISTINCT resource_type AS resourceType, resource_id AS resourceId
    FROM harvest_entries WHERE world_id = ? AND category = ?`
  const stored = prepare(world.db, sql).all(world.id, category) as unknown[] as Source[]
  const derived = sims.map(({ simId }): Source => ({ resourceType: 'Sim', resourceId: simId }))
  const all = new Map([...derived, ...stored].map((source) => [nameOf(source), source]))
  return [...all.keys()].toSorted().flatMap((name) => all.get(name) ?? [])
}

function* under(category: string, entries: Iterable<DataEntry>): Generator<DataEntry> {
  for (const entry of entries) if (entry.category === category) yield entry
}

/** The entries of several sources in one order; those of one millisecond in the order of their names. */
function* together(
  world: World,
  now: number,
  category: string,
  period: OrderedPeriod,
): Generator<DataEntry> {
  const sequences = sourcesWith(world, category).map((source) =>
    under(category, entriesOf(world, now, source, period)),
  )
  const heads = sequences.map((sequence) => sequence.next())
  const sign = period.sort === 'asc' ? 1 : -1
  for (;;) {
    let first: number | undefined
    for (const [at, { done, value }] of heads.entries()) {
      const best = first === undefined ? undefined : heads[first]?.value?.time
      if (!done && (best === undefined || sign * (value.time ?? 0) < sign * best)) first = at
    }
    const sequence = first === undefined ? undefined : sequences[first]
    if (first === undefined || !sequence) return
    const head = heads[first]
    if (head && !head.done) yield head.value
    heads[first] = sequence.next()
  }
}
