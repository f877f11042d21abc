import type { ArcSessionStatus } from '../../src/api/generated/models/arcSessionStatus.ts'
import type { Placement } from '../../src/api/generated/models/placement.ts'
import type { PreviousSessionStatus } from '../../src/api/generated/models/previousSessionStatus.ts'
import type { SessionEvent } from '../../src/api/generated/models/sessionEvent.ts'
import type { SessionStatus } from '../../src/api/generated/models/sessionStatus.ts'
import { isoTime } from '../../src/domain/time.ts'
import { arcSessions } from './arc-sessions.ts'
import { addressOf } from './identifiers.ts'
import { cellOf, type SessionRow } from './past-sessions.ts'
import { latestState, type SessionHappening } from './sessions.ts'
import type { SimRow, SubscriberRow } from './sims.ts'
import type { Coverage, World } from '../world.ts'

const dnsServers = ['100.127.0.53', '100.127.1.53'] as const

/** Regions whose rendezvous point is used in a country (by its mobile country code). */
const regionsByCountry: Readonly<Record<number, Placement['region']>> = {
  302: 'us-west-2',
  310: 'us-west-2',
  334: 'us-west-2',
  440: 'ap-northeast-1',
  505: 'ap-southeast-2',
  530: 'ap-southeast-2',
}

function placementOf(coverage: Coverage, session: SessionRow | undefined): Placement {
  const cell = session?.cell ?? null
  const country = cell === null ? undefined : cellOf(cell).mcc
  const away = country === undefined ? undefined : regionsByCountry[country]
  return {
    infrastructureProvider: 'aws',
    region: coverage === 'jp' ? 'ap-northeast-1' : (away ?? 'eu-central-1'),
  }
}

/** What a session is told apart by, wherever one is told of. */
function identityOf(session: SessionRow) {
  const { sessionId, imsi, imei, subscription, address } = session
  return { sessionId, imsi, imei, subscription, ueIpAddress: address, ...gatewayOf(session) }
}

/** The private gateway that a session goes through, and the public address that it shows there. */
function gatewayOf({ vpgId, gatewayAddress }: SessionRow) {
  return {
    ...(vpgId !== null && { vpgId }),
    ...(gatewayAddress !== null && { gatewayPublicIpAddress: gatewayAddress }),
  }
}

/**
 * A SIM's `sessionStatus`: its current session, or that it is offline and since when; null for one
 * that has never connected.
 */
export function presentSession(
  world: World,
  current: SessionRow | undefined,
  previous: SessionRow | undefined,
  now: number,
): SessionStatus | null {
  if (!current) return previous ? presentOffline(previous) : null
  const { time, cell } = latestState(current, now)
  return {
    online: true,
    ...identityOf(current),
    dnsServers: [...dnsServers],
    cell: cell ?? undefined,
    lastUpdatedAt: time,
    placement: placementOf(world.coverage, current),
  }
}

/** Of a session that ended the service keeps saying whose it was, and that the rest is gone. */
function presentOffline({ imsi, subscription, deletedTime }: SessionRow): SessionStatus {
  return {
    online: false,
    imsi,
    subscription,
    imei: null,
    ueIpAddress: null,
    dnsServers: null,
    location: null,
    lastUpdatedAt: deletedTime ?? undefined,
  }
}

/** A SIM's `previousSession`. */
export function presentPreviousSession(session: SessionRow): PreviousSessionStatus {
  return {
    ...identityOf(session),
    dnsServers: [...dnsServers],
    cell: session.cell === null ? undefined : cellOf(session.cell),
    createdTime: session.createdTime,
    deletedTime: session.deletedTime ?? undefined,
  }
}

/** Where and how a virtual SIM's WireGuard client reaches its server; synthetic, per coverage. */
const arcServers = {
  jp: {
    arcServerEndpoint: 'arc-sandbox-jp.example.com:11010',
    arcServerPeerPublicKey: 'c29yYWNvbS1zYW5kYm94LWFyYy1qcC1wZWVyLWtleTA=',
  },
  g: {
    arcServerEndpoint: 'arc-sandbox-g.example.com:11010',
    arcServerPeerPublicKey: 'c29yYWNvbS1zYW5kYm94LWFyYy1nLXBlZXIta2V5MDE=',
  },
} as const

/**
 * A virtual SIM's `arcSessionStatus`: how its client reaches the server, from the moment the SIM has
 * a key on, whether the client is connected (`session`) or not. Absent once it is terminated.
 */
export function presentArcSession(
  world: World,
  sim: SimRow,
  subscriber: SubscriberRow,
  session: SessionRow | undefined,
  now: number,
): ArcSessionStatus | undefined {
  if (subscriber.status === 'terminated') return undefined
  return {
    ...arcServers[world.coverage],
    arcAllowedIPs: ['100.127.0.0/16'],
    arcClientPeerIpAddress: session?.address ?? addressOf(sim.no),
    arcClientPeerPublicKey: subscriber.arcPublicKey ?? undefined,
    lastUpdatedAt: session
      ? latestState(session, now).time
      : (arcSessions.find(world, sim.simId)?.createdTime ?? sim.createdTime),
    placement: placementOf(world.coverage, session),
    ...(session && gatewayOf(session)),
  }
}

/** A session event as the API returns it. */
export function presentSessionEvent(
  world: World,
  sim: SimRow,
  { event, time, cell, session }: SessionHappening,
): SessionEvent {
  return {
    event,
    time,
    createdTime: isoTime(session.createdTime),
    operatorId: world.operatorId,
    simId: sim.simId,
    ...identityOf(session),
    apn: 'soracom.io',
    dns0: dnsServers[0],
    dns1: dnsServers[1],
    cell: cell ?? undefined,
  }
}
