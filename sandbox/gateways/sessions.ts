import { addressText } from '../../src/domain/gateways/cidr.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { groups } from '../group/groups.ts'
import { addressOf } from '../sim/identifiers.ts'
import type { SessionRow } from '../sim/past-sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { givenAddress, holderOf, subnetOf } from './address-map.ts'
import { gateways, statusOf, type Gateway } from './gateways.ts'

/** What a session has of the gateway that it goes through. */
type Through = Pick<SessionRow, 'vpgId' | 'gatewayAddress' | 'address'>

/**
 * What a session of the SIM has of the gateway that its group names at `time`; undefined where it
 * names none that runs.
 */
export function gatewaySession(world: World, sim: SimRow, time: number): Through | undefined {
  const group = sim.groupId === null ? undefined : groups.find(world, sim.groupId)
  const { useVpg, vpgId } = settingsIn(group?.configuration, 'SoracomAir')
  if (useVpg !== true || typeof vpgId !== 'string') return undefined
  const gateway = gateways.find(world, vpgId)
  if (!gateway || statusOf(gateway, time) !== 'running') return undefined
  const given = givenAddress(world, vpgId, sim.imsi)
  return {
    ...throughGateway(gateway, sim.no),
    address: addressText(given ?? freeAddress(world, gateway, sim.no)),
  }
}

/** What the session of a SIM has of a gateway, where no address was given to it by hand. */
export function throughGateway(gateway: Gateway, simNo: number): Through {
  const { vpgId, fixedAddresses } = gateway
  return {
    vpgId,
    gatewayAddress: fixedAddresses[simNo % Math.max(1, fixedAddresses.length)] ?? null,
    address: addressText(addressAt(gateway, simNo)),
  }
}

/** The address of a SIM in the gateway's subnet, different for every SIM where there is room. */
function addressAt(gateway: Gateway, simNo: number): number {
  const { first, last } = subnetOf(gateway)
  const room = last - first - 4
  return first + 2 + ((simNo * 2_654_435 + 917) % room)
}

/** Another than those given by hand, in a subnet that is not full of them. */
function freeAddress(world: World, gateway: Gateway, simNo: number): number {
  const candidates = Array.from({ length: 20 }, (_, nth) => addressAt(gateway, simNo + nth * 977))
  const free = candidates.find((one) => holderOf(world, gateway.vpgId, one) === undefined)
  return free ?? addressAt(gateway, simNo)
}

/** What a session has that goes through none. `previous`: it keeps its address, if that is of none. */
export function withoutGateway(sim: SimRow, previous: SessionRow | undefined): Through {
  const address = previous && previous.vpgId === null ? previous.address : addressOf(sim.no)
  return { vpgId: null, gatewayAddress: null, address }
}

/** How many sessions go through a gateway. */
export function sessionsThrough({ db, id }: World, vpgId: string): number {
  const sql =
    'SELECT count(*) AS n FROM sessions WHERE world_id = ? AND vpg_id = ? AND deleted_time IS NULL'
  return Number(prepare(db, sql).get(id, vpgId)?.['n'])
}

/** Stored sessions that went through a gateway at some time of a window, the oldest `most` of them. */
export function sessionsThroughBetween(
  world: World,
  vpgId: string,
  { from, to }: { readonly from: number; readonly to: number },
  most: number,
): SessionRow[] {
  return rowsWhere(
    world,
    'sessions',
    `vpg_id = ? AND created_time < ? AND (deleted_time IS NULL OR deleted_time > ?)
     ORDER BY created_time, sim_no LIMIT ?`,
    vpgId,
    to,
    from,
    most,
  )
}
