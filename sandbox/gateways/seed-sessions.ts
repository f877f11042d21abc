import { mostSessions } from '../../src/domain/gateways/types.ts'
import { seededGroupId } from '../group/groups.ts'
import type { SessionRow } from '../sim/past-sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { Gateway } from './gateways.ts'
import { gatewaysOfGroups, seededGatewayId, seedGateways } from './seed.ts'
import { throughGateway } from './sessions.ts'

/** Of so many SIMs one has not connected anew since its group was given a gateway. */
const stragglers = 9

/**
 * Puts the sessions of a seeded fleet through the gateways that their groups use, as many as each
 * holds; those of some SIMs have lasted since before.
 */
export function seededSessions(
  world: World,
  now: number,
): (sim: SimRow, session: SessionRow) => SessionRow {
  const seeded = new Map(seedGateways(world, now).map((gateway) => [gateway.vpgId, gateway]))
  const byGroup = new Map<string | null, Gateway>()
  for (const [group, key] of Object.entries(gatewaysOfGroups[world.coverage])) {
    const gateway = seeded.get(seededGatewayId(world, key))
    if (gateway) byGroup.set(seededGroupId(world, group), gateway)
  }
  const counts = new Map<string, number>()
  return (sim, session) => {
    const gateway = byGroup.get(sim.groupId)
    if (!gateway || sim.no % stragglers === 0) return session
    const count = counts.get(gateway.vpgId) ?? 0
    if (count >= (mostSessions(gateway.type) ?? 0)) return session
    counts.set(gateway.vpgId, count + 1)
    return { ...session, ...throughGateway(gateway, sim.no) }
  }
}
