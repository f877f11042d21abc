import type { NapterAuditLogEntry } from '../../src/api/generated/models/napterAuditLogEntry.ts'
import { isInRange, parseIp, parseIpRange } from '../../src/domain/permission/ip.ts'
import { randomFrom, type Random } from '../../src/domain/random.ts'
import { minuteMs } from '../../src/domain/time.ts'
import { checkPeriod, cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { World } from '../world.ts'
import { allAccesses, endOf, loggedMs, type Access } from './accesses.ts'

/** An entry as it is derived; all of it is there. Times are UNIX milliseconds. */
interface Entry {
  readonly type: NonNullable<NapterAuditLogEntry['type']>
  readonly createdAt: number
  readonly connectionId: string
  readonly access: Access
  readonly source?: { readonly sourceIPAddress: string; readonly sourcePort: number }
}

/** What the devices of the sandbox listen on; elsewhere a connection is closed before it stands. */
const listening = new Set([22, 80, 443, 554, 3389, 5900])

/** Somebody who tries addresses; kept for documentation. */
const stranger = '192.0.2.66'

/** An address that the access lets in, as whoever it was opened for has one. */
function clientOf({ ipRanges }: Access, random: Random): string {
  const [address = '198.51.100.7', prefix = '32'] = ipRanges[0]?.split('/') ?? []
  if (prefix === '32' || prefix === '128') return address
  if (prefix === '0') return '198.51.100.7'
  return address.replace(/\d+$/, (last) => String(Number(last) + random.int(1, 9)))
}

const isLetIn = (address: string, { ipRanges }: Access) => {
  const ip = parseIp(address)
  return ipRanges.some((text) => {
    const range = parseIpRange(text)
    return ip !== undefined && range !== undefined && isInRange(ip, range)
  })
}

/**
 * What happened at an access until `now`: follows from it and the world's seed. Whoever it was opened
 * for connects within seconds and comes back every few minutes; strangers are denied, and who tries
 * too often is refused.
 */
export function entriesOf(world: World, access: Access, now: number): Entry[] {
  const { createdTime, deletedTime, ipAddress, port } = access
  const key = `${world.seed}/napter/${ipAddress}:${port}/${createdTime}`
  const random = randomFrom(key)
  const end = endOf(access)
  const entries: Entry[] = []
  const add = (entry: Omit<Entry, 'access'>) => {
    if (entry.createdAt <= now) entries.push({ ...entry, access })
  }
  const client = clientOf(access, random)
  const own = idFrom(key)
  add({ type: 'CREATED', createdAt: createdTime, connectionId: own })
  let first = true
  for (let at = createdTime + random.int(4_000, 9_000); at < end && at <= now; first = false) {
    const connectionId = idFrom(`${key}/${at}`)
    const what = first ? 'open' : random.weighted(happenings)
    const lasts = random.int(20_000, 6 * minuteMs)
    const sourcePort = random.int(49_152, 65_535)
    const denied = what === 'denied' && !isLetIn(stranger, access)
    const source = { sourceIPAddress: denied ? stranger : client, sourcePort }
    const tell = (type: Entry['type'], createdAt: number) =>
      add({ type, createdAt: Math.min(createdAt, end - 1), connectionId, source })
    if (denied) tell('DENIED', at)
    else if (what === 'refused') tell('REFUSED', at)
    else {
      const answers = listening.has(access.devicePort)
      tell('ACCESS', at)
      if (answers) tell('CONNECTED', at + 140)
      tell('CLOSED', at + (answers ? lasts : 1_020))
    }
    at += lasts + random.int(minuteMs, 8 * minuteMs)
  }
  const type = deletedTime === undefined ? 'EXPIRED' : 'DELETED'
  add({ type, createdAt: end, connectionId: own })
  return entries
}

const happenings = [
  ['open', 8],
  ['denied', 2],
  ['refused', 1],
] as const

interface LogQuery {
  /** An IMSI. */
  readonly resource_id?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly limit?: number | undefined
  readonly last_evaluated_key?: string | undefined
}

const keyOf = ({ createdAt, connectionId, type }: Entry) => `${createdAt}_${connectionId}_${type}`

/** Entries that stand behind those of the page before; a bare time is a key too. */
function afterKey(key: string | undefined): (entry: Entry) => boolean {
  if (!key) return () => true
  const [, digits, rest = '\uffff'] = /^(\d{1,16})(?:_([\w-]{1,60}))?$/.exec(key) ?? []
  if (digits === undefined) throw wrongPageKey()
  const time = Number(digits)
  return ({ createdAt, connectionId, type }) =>
    createdAt < time || (createdAt === time && `${connectionId}_${type}` > rest)
}

/** Entries of a page where nobody says how many. */
const usual = 100

/**
 * getNapterAuditLogs: what happened in the last 24 hours (366 days with the option `napter`), newest
 * first, of one IMSI or of all. 400 for a period that ends before it begins, and for a key of no page.
 */
export function listLog(world: World, query: LogQuery, now: number): Page<Entry> {
  const { resource_id: imsi, from = 0, to = now, limit = usual } = query
  checkPeriod(from, to)
  const since = Math.max(from, now - loggedMs(world))
  const isAfter = afterKey(query.last_evaluated_key)
  const found = allAccesses(world)
    .filter((access) => (!imsi || access.imsi === imsi) && endOf(access) >= since)
    .flatMap((access) => entriesOf(world, access, now))
    .filter((entry) => entry.createdAt >= since && entry.createdAt <= to && isAfter(entry))
    .toSorted((a, b) => b.createdAt - a.createdAt || (keyOf(a) < keyOf(b) ? -1 : 1))
  return cutPage(found, limit, keyOf)
}

/** An entry as the API returns it. */
export function presentEntry(world: World, entry: Entry): NapterAuditLogEntry {
  const { type, createdAt, connectionId, access, source } = entry
  return {
    operatorId: world.operatorId,
    imsi: access.imsi,
    type,
    createdAt,
    connectionId,
    tls: access.tlsRequired,
    direction: {
      destinationIPAddress: access.deviceAddress,
      destinationPort: access.devicePort,
      ...source,
    },
  }
}
