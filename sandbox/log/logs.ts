import { logsKeptMs } from '../../src/domain/log.ts'
import { hashText } from '../../src/domain/random.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { credentials } from '../credential/credentials.ts'
import { checkPeriod, cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { rowsWhere } from '../db/rows.ts'
import { groups, type Group } from '../group/groups.ts'
import type { SimRow } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import type { World } from '../world.ts'
import { refusedSessions, suspects } from './air.ts'
import { entriesOf, type Entry, type Told, type Trouble } from './entries.ts'
import { faultsOf } from './services.ts'
import { writtenLogs } from './stored.ts'

/*
 * Most error logs are not written down: each follows from what is wrong, since when, and the moment that
 * is looked at. What of the past cannot be read from a SIM's history goes when it is put right.
 */

export interface LogFilter {
  /** An IMSI, or the id of another resource. */
  readonly resourceId?: string | undefined
  readonly resourceType?: string | undefined
  readonly service?: string | undefined
  /** UNIX milliseconds, both ends included. Nothing is older than two weeks. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly limit: number
  /** What a page ended with, as its key said it. */
  readonly after?: string | undefined
}

/** getLogs: the entries of a world, newest first. 400 for a period that ends before it starts and a key of no page. */
export function listLogs(world: World, filter: LogFilter, now: number): Page<Entry> {
  checkPeriod(filter.from ?? 0, filter.to ?? Infinity)
  const from = Math.max(filter.from ?? 0, now - logsKeptMs)
  const to = Math.min(filter.to ?? now, now)
  const isAfterKey = positionAfter(filter.after)
  const fits = ({ service, resourceType }: Told) =>
    (filter.service ?? service) === service &&
    (filter.resourceType ?? resourceType) === resourceType
  const troubles = troublesIn(world, from, filter.resourceId).filter(fits)
  const found: Entry[] = []
  // Piece by piece, each twice as long as the one before: a page seldom reaches far back.
  let end = to
  for (let length = 6 * hourMs; end >= from && found.length <= filter.limit; length *= 2) {
    const begin = Math.max(from, end - length)
    const piece: Entry[] = []
    for (const trouble of troubles) {
      for (const entry of entriesOf(trouble, begin, end)) if (isAfterKey(entry)) piece.push(entry)
    }
    for (const entry of writtenLogs(world, begin, end, filter.resourceId)) {
      if (fits(entry.trouble) && isAfterKey(entry)) piece.push(entry)
    }
    found.push(...piece.sort(newestFirst))
    end = begin - 1
  }
  return cutPage(found, filter.limit, ({ time, trouble }) => `${time}_${nameOf(trouble)}`)
}

const nameOf = ({ resourceId, id }: Told) => `${resourceId}/${id}`

function newestFirst(a: Entry, b: Entry): number {
  return b.time - a.time || (nameOf(a.trouble) < nameOf(b.trouble) ? -1 : 1)
}

function positionAfter(key: string | undefined): (entry: Entry) => boolean {
  if (key === undefined) return () => true
  const [, at, name = ''] = /^(\d{1,15})_([\w-]{1,40}\/.{1,200})$/.exec(key) ?? []
  if (at === undefined) throw wrongPageKey()
  const time = Number(at)
  return (entry) => entry.time < time || (entry.time === time && nameOf(entry.trouble) > name)
}

/** All that has been wrong since `from`, with one SIM where its IMSI is given. */
function troublesIn(world: World, from: number, imsi: string | undefined): Trouble[] {
  const one = imsi === undefined ? undefined : simsWith(world, imsi)
  const refused = (one ?? suspects(world, from)).flatMap((sim) => refusedSessions(world, sim, from))
  const known = new Map<string, boolean>()
  const isKnown = (id: string) => {
    const answer = known.get(id) ?? credentials.find(world, id) !== undefined
    known.set(id, answer)
    return answer
  }
  const failed = groups
    .all(world)
    .filter(({ configuration }) => usesServices(configuration))
    .flatMap((group) =>
      (one?.filter((sim) => isOnlineIn(sim, group)) ?? membersOnline(world, group)).flatMap((sim) =>
        failedSendings(group, sim, isKnown),
      ),
    )
  return [...refused, ...failed]
}

/** The SIM whose primary subscription has this IMSI, if there is one. */
function simsWith(world: World, imsi: string): SimRow[] {
  const sim = simByImsi(world, imsi)
  return sim?.imsi === imsi && sim.status !== 'shipped' ? [sim] : []
}

const isOnlineIn = ({ groupId, online }: SimRow, group: Group) =>
  groupId === group.groupId && online === 1

const usesServices = (configuration: Group['configuration']) =>
  ['SoracomBeam', 'SoracomFunnel', 'SoracomFunk'].some((name) => name in configuration)

const membersOnline = (world: World, { groupId }: Group) =>
  rowsWhere<SimRow>(world, 'sims', 'group_id = ? AND online = 1', groupId)

/** What fails when a SIM's device sends data: its requests come every few days where they fail. */
function failedSendings(group: Group, sim: SimRow, known: (id: string) => boolean): Trouble[] {
  return faultsOf(group.configuration, sim.imsi, known).map(({ service, ...body }, at) => ({
    id: `${service}/${at}/${group.lastModifiedTime}`,
    resourceType: 'Subscriber',
    resourceId: sim.imsi,
    service,
    level: 'error',
    from: group.lastModifiedTime,
    to: Infinity,
    everyMs: 3 * dayMs + (hashText(sim.imsi, 31) % (8 * dayMs)),
    body: { ...body, groupId: group.groupId, simId: sim.simId },
  }))
}
