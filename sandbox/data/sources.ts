import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import type { OrderedPeriod } from '../../src/domain/data/schedule.ts'
import { dayMs } from '../../src/domain/time.ts'
import { cameraEntries } from './camera-data.ts'
import { inventoryEntries } from '../inventory/data.ts'
import { loraEntries } from '../lora/data.ts'
import { sigfoxEntries } from '../sigfox/data.ts'
import { simById } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import type { World } from '../world.ts'
import { retentionOf } from './retention.ts'
import { simEntries } from './sim-data.ts'
import {
  storeDeletion,
  storedBetween,
  storeEntry,
  type NewEntry,
  type Source,
  type StoredRow,
} from './store.ts'

/** What an entry says, whoever asks for it. */
export type Sent = Pick<DataEntry, 'contentType' | 'content' | 'category'> & {
  readonly time: number
}

/** What a subscriber sends is its SIM's: both names mean the same entries. */
export function canonical(world: World, source: Source): Source {
  if (source.resourceType !== 'Subscriber') return source
  const sim = simByImsi(world, source.resourceId)
  return sim ? { resourceType: 'Sim', resourceId: sim.simId } : source
}

/** What follows from the seed of a source in a period, one entry after the other. */
function derivedOf(world: World, source: Source, period: OrderedPeriod): Iterable<Sent> {
  const { resourceType, resourceId } = source
  switch (resourceType) {
    case 'Sim': {
      const sim = simById(world, resourceId)
      return sim ? simEntries(world, sim, period) : []
    }
    case 'LoraDevice':
      return loraEntries(world, resourceId, period)
    case 'SoraCam':
      return cameraEntries(world, resourceId, period)
    case 'SigfoxDevice':
      return sigfoxEntries(world, resourceId, period)
    case 'Device':
      return inventoryEntries(world, resourceId, period)
    case 'Subscriber':
      return []
  }
}

/**
 * All entries of a source in a period (UNIX milliseconds, both ends included) that can be read at
 * `now`, one after the other in its order: what follows from the seed and what was written
 * together, without what was deleted. They are named as was asked. None of an unknown source.
 */
export function* entriesOf(
  world: World,
  now: number,
  asked: Source,
  { from, to, sort }: OrderedPeriod,
): Generator<DataEntry> {
  const { resourceType, resourceId } = asked
  const source = canonical(world, asked)
  const retention = retentionOf(world, now)
  const first = Math.max(from, retention.oldest)
  const derived = derivedOf(world, source, { from: first, to: Math.min(to, now), sort })
  const stored = storedBetween(world, source, { from, to, sort })
  for (const { time, ...sent } of merged(derived, stored, sort)) {
    const kept = 'keptDays' in sent ? time >= now - sent.keptDays * dayMs : retention.keeps(time)
    if (!kept || sent.content === null) continue
    const { contentType, content, category } = sent
    const named = category ? { category } : {}
    yield { resourceType, resourceId, time, contentType, content, ...named }
  }
}

/** Two sequences of the same order as one; what is stored takes the place of what has its time. */
function* merged(
  derived: Iterable<Sent>,
  stored: Iterator<StoredRow>,
  sort: 'asc' | 'desc',
): Generator<Sent | StoredRow> {
  const isBefore = (one: number, other: number) => (sort === 'asc' ? one < other : one > other)
  let next = stored.next()
  for (const entry of derived) {
    while (!next.done && isBefore(next.value.time, entry.time)) {
      yield next.value
      next = stored.next()
    }
    if (next.done || next.value.time !== entry.time) yield entry
  }
  while (!next.done) {
    yield next.value
    next = stored.next()
  }
}

/** getDataEntry: what a source sent at a time (UNIX milliseconds); undefined where there is nothing. */
export function entryAt(world: World, now: number, source: Source, time: number) {
  const [entry] = entriesOf(world, now, source, { from: time, to: time, sort: 'asc' })
  return entry
}

/**
 * Writes an entry to Harvest Data; a second one of the same source and millisecond takes its place.
 * It is kept for as long as the operator's contract says now.
 */
export function writeEntry(world: World, entry: NewEntry): void {
  storeEntry(world, { ...entry, ...canonical(world, entry) })
}

/** deleteDataEntry: nothing is changed where there is nothing at this time. */
export function removeEntry(world: World, now: number, source: Source, time: number): void {
  if (entryAt(world, now, source, time)) storeDeletion(world, canonical(world, source), time)
}
