import type { PortMapping } from '../../src/api/generated/models/portMapping.ts'
import type { PortMappingSource } from '../../src/api/generated/models/portMappingSource.ts'
import {
  isDuration,
  isIpRange,
  isPort,
  longestSeconds,
  usualSeconds,
} from '../../src/domain/napter/access.ts'
import { parseIp } from '../../src/domain/permission/ip.ts'
import { hashText } from '../../src/domain/random.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection, type ListQuery } from '../db/collection.ts'
import { cutPage, pageSize, type Page } from '../db/paging.ts'
import { badRequest, missingField, notFound, simOffline } from '../http/errors.ts'
import type { OperatorCall } from '../http/handler.ts'
import { hasContract } from '../operator/contracts.ts'
import { addressOf } from '../sim/identifiers.ts'
import { connectionsOf } from '../sim/sessions.ts'
import { getSim, isArcPeer, subscribersOf, type SimRow } from '../sim/sims.ts'
import { getSimByImsi } from '../sim/subscribers.ts'
import { mustChange, simLike } from '../sim/verdicts.ts'
import type { World } from '../world.ts'
import { seedAccesses } from './seed.ts'

type Strategy = NonNullable<NonNullable<PortMapping['destination']>['destinationChoosingStrategy']>

/** An on-demand remote access as it is stored; it ends by itself. Times are UNIX milliseconds. */
export interface Access {
  readonly ipAddress: string
  /** The port of the entrance. */
  readonly port: number
  readonly simId: string
  /** IMSI and address of the session behind it. */
  readonly imsi: string
  readonly deviceAddress: string
  readonly devicePort: number
  readonly strategy: Strategy
  readonly createdTime: number
  /** Seconds. */
  readonly duration: number
  readonly tlsRequired: boolean
  readonly ipRanges: readonly string[]
  /** Where somebody ended it early. */
  readonly deletedTime?: number
}

/** All of a SIM: those that are open, those that the log still tells of, and in any case the last. */
export interface SimAccesses {
  readonly simId: string
  /** The oldest first. */
  readonly accesses: readonly Access[]
}

const shelf = collection<SimAccesses>('portMappings', {
  id: ({ simId }) => simId,
  kind: 'PortMapping',
  seed: seedAccesses,
})

/** How long the log of an access can be read, in milliseconds: 366 days with the option `napter`. */
export const loggedMs = ({ db, operatorId }: World): number =>
  hasContract(db, operatorId, 'napter') ? 366 * dayMs : dayMs

export const endOf = ({ createdTime, duration, deletedTime }: Access): number =>
  Math.min(deletedTime ?? Infinity, createdTime + duration * 1000)

const isOpen = (access: Access, now: number) => now < endOf(access)
const endpointOf = ({ ipAddress, port }: Access) => `${ipAddress}:${port}`

/** Every access of a world that the log may tell of. */
export function allAccesses(world: World): Access[] {
  return shelf.all(world).flatMap(({ accesses }) => accesses)
}

/** When remote access was last opened to a SIM; undefined where it never was. */
export function lastOpened(world: World, simId: string): number | undefined {
  return shelf.find(world, simId)?.accesses.at(-1)?.createdTime
}

/** listPortMappings: those that are open, by their endpoints. */
export function listOpen(world: World, query: ListQuery, now: number): Page<Access> {
  const { limit, last_evaluated_key: after = '' } = query
  const found = allAccesses(world)
    .filter((access) => isOpen(access, now) && endpointOf(access) > after)
    .toSorted((a, b) => (endpointOf(a) < endpointOf(b) ? -1 : 1))
  return cutPage(found, pageSize(limit), endpointOf)
}

/** listPortMappingsForSim: those opened by the SIM's id. 404 when there is none. */
export function openForSim(world: World, simId: string, now: number): Access[] {
  const { accesses } = shelf.find(world, simId) ?? { accesses: [] }
  return some(
    accesses.filter((one) => isOpen(one, now) && one.strategy !== 'IMSI_PRIORITIZED'),
    simId,
  )
}

/** listPortMappingsForSubscriber: those opened by an IMSI. 404 when there is none. */
export function openForImsi(world: World, imsi: string, now: number): Access[] {
  const open = allAccesses(world).filter((one) => isOpen(one, now) && one.imsi === imsi)
  return some(
    open.filter(({ strategy }) => strategy === 'IMSI_PRIORITIZED'),
    imsi,
  )
}

function some(accesses: Access[], id: string): Access[] {
  if (accesses.length === 0) throw notFound('PortMapping', id)
  return accesses
}

/** deletePortMapping. 404 for one that is not open (any more). */
export function closeAccess(world: World, ipAddress: string, port: string, now: number): void {
  const endpoint = `${ipAddress}:${port}`
  for (const row of shelf.all(world)) {
    const open = row.accesses.find((one) => isOpen(one, now) && endpointOf(one) === endpoint)
    if (!open) continue
    const closed = { ...open, deletedTime: now }
    shelf.put(world, {
      ...row,
      accesses: row.accesses.map((one) => (one === open ? closed : one)),
    })
    return
  }
  throw notFound('PortMapping', endpoint)
}

/** What is asked for, with the names of the API; the description requires little of it. */
export interface Wanted {
  readonly destination?:
    | {
        readonly simId?: string | undefined
        readonly imsi?: string | undefined
        readonly port?: number | undefined
        readonly service?: 'air' | 'arc' | undefined
      }
    | undefined
  readonly duration?: number | undefined
  readonly tlsRequired?: boolean | undefined
  readonly source?: PortMappingSource | undefined
}

/**
 * createPortMapping, createPortMappingForSim: leads to the SIM's session now. 404 for a SIM or IMSI
 * that the operator does not have, 400 for one that is offline or not connected in the way asked
 * for, and for a port, duration or range that cannot be. Without ranges the caller's own address is
 * let in.
 */
export function openAccess(
  { world, now, address }: Pick<OperatorCall<'createPortMapping'>, 'world' | 'now' | 'address'>,
  { destination = {}, duration = usualSeconds, tlsRequired = false, source }: Wanted,
): Access {
  const { simId, imsi, port, service } = destination
  if (!simId && !imsi) throw missingField('destination.simId')
  const sim = simId ? getSim(world, simId) : getSimByImsi(world, imsi ?? '').sim
  if (port === undefined) throw missingField('destination.port')
  if (!isPort(port)) {
    throw badRequest(
      'destination.port',
      'must be from 1 to 65535',
      '1 から 65535 で指定してください',
    )
  }
  if (!isDuration(duration)) {
    throw badRequest(
      'duration',
      `must be whole seconds, ${longestSeconds} at most`,
      `${longestSeconds} 以下の整数 (秒) で指定してください`,
    )
  }
  const behind = sessionOf(world, sim, simId ? { service } : { imsi })
  const row = shelf.find(world, sim.simId) ?? { simId: sim.simId, accesses: [] }
  const access: Access = {
    ...freeEndpoint(world, sim.simId, now),
    ...behind,
    simId: sim.simId,
    devicePort: port,
    strategy: simId ? strategies[service ?? 'any'] : 'IMSI_PRIORITIZED',
    createdTime: now,
    duration,
    tlsRequired,
    ipRanges: rangesOf(source?.ipRanges, address),
  }
  const since = now - loggedMs(world)
  const told = row.accesses.filter((one) => endOf(one) > since)
  shelf.put(world, { ...row, accesses: [...told, access] })
  return access
}

const strategies = {
  air: 'AIR_PRIORITIZED',
  arc: 'ARC_PRIORITIZED',
  any: 'DYNAMIC',
} as const satisfies Readonly<Record<string, Strategy>>

function rangesOf(ranges: readonly string[] | undefined, caller: string): readonly string[] {
  for (const range of ranges ?? []) {
    if (!isIpRange(range)) {
      throw badRequest(
        'source.ipRanges',
        'must be IPv4 ranges in CIDR notation',
        'IPv4 の CIDR 表記で指定してください',
      )
    }
  }
  if (ranges && ranges.length > 0) return ranges
  const plain = caller.replace(/^::ffff:/, '')
  return [`${plain}/${parseIp(plain)?.bits ?? 32}`]
}

/** The session that an access leads to: of one subscription, or of the SIM in one of its ways. */
function sessionOf(
  world: World,
  sim: SimRow,
  wanted: { readonly service?: 'air' | 'arc' | undefined; readonly imsi?: string | undefined },
): Pick<Access, 'imsi' | 'deviceAddress'> {
  const { current } = connectionsOf(world, sim)
  const arc = subscribersOf(world, sim).find(isArcPeer)
  const like = {
    ...simLike(sim),
    sessionStatus: { online: current !== undefined, subscription: current?.subscription },
    arcSessionStatus: arc && {},
  }
  mustChange(sim, 'openAccess', { service: wanted.service }, like)
  const ofArc = arc && { imsi: arc.imsi, deviceAddress: addressOf(sim.no) }
  const ofAir = current && { imsi: current.imsi, deviceAddress: current.address }
  const asked = wanted.imsi ?? (wanted.service === 'arc' ? ofArc?.imsi : ofAir?.imsi)
  const found = [ofAir, ofArc].find((one) => one?.imsi === asked)
  if (!found) throw simOffline(asked ?? sim.simId)
  return found
}

/** Entrances of the coverages, of the addresses that are kept for documentation. */
const entrances = { jp: '203.0.113.1', g: '203.0.113.2' } as const

/** An address and a high port that lead nowhere yet: the same for the same moment. */
function freeEndpoint(
  world: World,
  simId: string,
  now: number,
): Pick<Access, 'ipAddress' | 'port'> {
  const taken = new Set(allAccesses(world).map(endpointOf))
  for (let n = 0; ; n += 1) {
    const hash = hashText(`${world.seed}/napter/${simId}/${now}/${n}`)
    const ipAddress = `${entrances[world.coverage]}${hash % 10}`
    const port = 10_000 + (Math.floor(hash / 10) % 50_000)
    if (!taken.has(`${ipAddress}:${port}`)) return { ipAddress, port }
  }
}

/** An access as the API returns it: the SIM's id, or the IMSI where it was opened by that. */
export function presentAccess(world: World, access: Access): PortMapping {
  const { ipAddress, port, simId, imsi, strategy, createdTime, duration } = access
  const whose = strategy === 'IMSI_PRIORITIZED' ? { imsi } : { simId }
  return {
    ...whose,
    operatorId: world.operatorId,
    ipAddress,
    port,
    hostname: `${ipAddress.replaceAll('.', '-')}.napter.soracom.io`,
    endpoint: endpointOf(access),
    destination: { ...whose, port: access.devicePort, destinationChoosingStrategy: strategy },
    source: { ipRanges: [...access.ipRanges] },
    tlsRequired: access.tlsRequired,
    duration,
    createdTime,
    expiredTime: createdTime + duration * 1000,
    expired: false,
    placement: 'default',
  }
}
