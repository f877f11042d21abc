import * as rules from '../../src/domain/sim/additional.ts'
import type { ArcCredentialRenewResponse } from '../../src/api/generated/models/arcCredentialRenewResponse.ts'
import type { ArcSessionCreateResponse } from '../../src/api/generated/models/arcSessionCreateResponse.ts'
import { canConnect } from '../../src/domain/sim/status.ts'
import { updateRow } from '../db/rows.ts'
import { transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { arcSessions } from './arc-sessions.ts'
import { saveSim } from './change.ts'
import { connect, disconnect } from './connection.ts'
import { newArcKeys } from './identifiers.ts'
import { presentSim } from './present.ts'
import { connectionsOf } from './sessions.ts'
import { getSim, type SimRow } from './sims.ts'
import { must } from './subscription-refusals.ts'

/** The SIM and the IMSI of its virtual subscription; 400 where the rules forbid `what`. */
function forArc(
  world: World,
  simId: string,
  what: Parameters<typeof rules.canUseArc>[1],
  now: number,
): { readonly sim: SimRow; readonly imsi: string } {
  const sim = getSim(world, simId)
  const body = presentSim(world, sim, now)
  must(rules.canUseArc(body, what))
  return { sim, imsi: rules.virtualOf(body)?.imsi ?? '' }
}

/**
 * Ends the WireGuard session of a SIM's virtual subscription, if there is one: who has the old key
 * is not let in again.
 */
export function dropSession(world: World, sim: SimRow, imsi: string, now: number): SimRow {
  if (arcSessions.find(world, sim.simId)) arcSessions.remove(world, sim.simId)
  if (connectionsOf(world, sim).current?.imsi !== imsi) return sim
  return saveSim(world, sim, { ...disconnect(world, sim, now, false), modifiedTime: now }, now)
}

/**
 * attachArcSimCredentials and renewArcSimCredentials: the client's public key becomes the one given,
 * or that of a new pair, whose private key is only in this answer. The session ends. 400 for a text
 * that is no key, a SIM without a virtual subscription and (attach) one that has a key.
 */
export function setArcKey(
  world: World,
  simId: string,
  what: 'attach' | 'renew',
  given: string | undefined,
  now: number,
): ArcCredentialRenewResponse {
  const { sim, imsi } = forArc(world, simId, what, now)
  if (given !== undefined && !rules.isWireGuardKey(given)) must({ allowed: false, rule: 'badKey' })
  const keys = given === undefined ? newArcKeys() : { publicKey: given, privateKey: undefined }
  return transaction(world.db, () => {
    dropSession(world, sim, imsi, now)
    keep(world, sim, imsi, keys.publicKey)
    return {
      arcClientPeerPublicKey: keys.publicKey,
      ...(keys.privateKey !== undefined && { arcClientPeerPrivateKey: keys.privateKey }),
    }
  })
}

function keep(world: World, sim: SimRow, imsi: string, arcPublicKey: string | null): void {
  updateRow(world.db, 'subscribers', { worldId: world.id, simNo: sim.no, imsi }, { arcPublicKey })
}

/** removeArcSimCredentials: nobody can connect until there is another key. 400 where there is none. */
export function removeArcKey(world: World, simId: string, now: number): void {
  const { sim, imsi } = forArc(world, simId, 'remove', now)
  dropSession(world, sim, imsi, now)
  keep(world, sim, imsi, null)
}

/**
 * createArcSession: how the client reaches the server; a session that there is is made anew. A SIM
 * that is virtual as a whole is online by it, one with a card keeps its session there. 400 without a
 * key.
 */
export function createArcSession(
  world: World,
  simId: string,
  now: number,
): ArcSessionCreateResponse {
  const { sim, imsi } = forArc(world, simId, 'session', now)
  return transaction(world.db, () => {
    const offline = dropSession(world, sim, imsi, now)
    arcSessions.put(world, { simId, createdTime: now })
    const own = offline.imsi === imsi && canConnect(offline.status)
    const { arcSessionStatus = {} } = presentSim(
      world,
      own ? connect(world, offline, now) : offline,
      now,
    )
    const { arcAllowedIPs, arcServerEndpoint, arcServerPeerPublicKey } = arcSessionStatus
    const { arcClientPeerIpAddress, arcClientPeerPublicKey } = arcSessionStatus
    return {
      arcAllowedIPs,
      arcServerEndpoint,
      arcServerPeerPublicKey,
      arcClientPeerIpAddress,
      arcClientPeerPublicKey,
    }
  })
}
