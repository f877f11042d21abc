import { describe, expect, it } from 'vitest'
import { recorded } from '../../src/api/recorded.ts'
import { contracts } from '../../src/api/generated/contract.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { primaryImsi, subscribersOf } from '../../src/domain/sim/sim.ts'
import { seedWorld } from '../seed.ts'
import { addressOf } from './identifiers.ts'
import { changeStatus } from './lifecycle.ts'
import { createVirtualSim } from './registration.ts'
import { setExpiry, setImeiLock } from './settings.ts'
import { getSim, listSims } from './sims.ts'
import { onlineSim, simIn, putTags, setTerminationEnabled } from './testing.ts'
import { testWorld } from '../testing/world.ts'
import { presentCreatedSim, presentSim } from './present.ts'

describe('presentSim', () => {
  it.each(['jp', 'g'] as const)('gives every SIM of %s the body the API describes', (coverage) => {
    const world = testWorld({ coverage })
    seedWorld(world, { sims: 300, now: world.now() })
    const { items: sims } = listSims(world, { limit: 1000 })
    const bodies = sims.map((sim) => presentSim(world, sim, world.now()))
    const schema = contracts.listSims.responses[200]
    expect(schema?.safeParse(JSON.parse(JSON.stringify(bodies))).error).toBeUndefined()
    bodies.forEach((body, i) => {
      expect(primaryImsi(body)).toBe(sims[i]?.imsi)
      expect(body.sessionStatus?.online ?? false).toBe(sims[i]?.online === 1)
      expect(body.tags).toHaveProperty('name')
      for (const [iccid, profile] of Object.entries(body.profiles ?? {})) {
        expect(profile.iccid).toBe(iccid)
        expect(Object.keys(profile.subscribers ?? {})).toContain(profile.primaryImsi)
        expect(profile).not.toHaveProperty('arcClientPeerPrivateKey')
      }
    })
    expect(bodies.some((body) => subscribersOf(body).length === 2)).toBe(true)
    expect(bodies.some((body) => Object.keys(body.profiles ?? {}).length === 2)).toBe(true)
    expect(bodies.some(({ arcSessionStatus }) => arcSessionStatus !== undefined)).toBe(true)
    const cells = bodies.flatMap(({ sessionStatus }) => sessionStatus?.cell ?? [])
    for (const { radioType, tac, eci, lac, ci } of cells) {
      const isLte = radioType !== '3G' && radioType !== 'GSM'
      expect([tac !== undefined, eci !== undefined]).toEqual([isLte, isLte])
      expect([lac !== undefined, ci !== undefined]).toEqual([!isLte, !isLte])
    }
  })
})

describe('presentSim', () => {
  const nullsOf = (body: object) =>
    Object.entries(body).flatMap(([name, value]) => (value === null ? [name] : []))

  it('says null for what a SIM does not have, as the service was seen to', () => {
    const world = testWorld()
    const sim = changeStatus(world, onlineSim(world).simId, 'deactivate', world.now())
    const body = JSON.parse(JSON.stringify(presentSim(world, sim, world.now()))) as Sim
    const [, seen] = recorded('Sim/listSims.1').body as Sim[]
    expect(seen?.status).toBe('inactive')
    // The recorded one has no serial number, and Napter was used with it.
    expect([...nullsOf(body), 'serialNumber'].toSorted()).toEqual(
      [...nullsOf(seen ?? {}), 'lastPortMappingCreatedTime'].toSorted(),
    )
    const { sessionStatus = {} } = body
    expect(sessionStatus).toMatchObject({ online: false, imsi: sim.imsi, subscription: 'plan-K2' })
    expect(Object.keys(sessionStatus ?? {}).toSorted()).toEqual(
      Object.keys(seen?.sessionStatus ?? {}).toSorted(),
    )
    expect(nullsOf(sessionStatus ?? {}).toSorted()).toEqual(
      nullsOf(seen?.sessionStatus ?? {}).toSorted(),
    )
  })

  it('has no session for a SIM that never connected, and none before', () => {
    const world = testWorld()
    const body = JSON.parse(JSON.stringify(presentSim(world, simIn(world, 'active'), world.now())))
    expect(body.sessionStatus).toBeNull()
    expect(body).not.toHaveProperty('previousSession')
    expect(body.tags).toEqual({ name: '' })
  })

  it('shows settings as they were made', () => {
    const world = testWorld()
    const now = world.now()
    const { simId } = onlineSim(world)
    setExpiry(world, simId, { expiryTime: now + 5000 }, now)
    setImeiLock(world, simId, '123456789012345|ANONYMOUS', now)
    putTags(world, simId, [{ tagName: 'name', tagValue: '<b>' }], now)
    expect(presentSim(world, getSim(world, simId), now)).toMatchObject({
      expiryTime: now + 5000,
      expiryAction: null,
      imeiLock: { imei: '123456789012345|ANONYMOUS' },
      tags: { name: '<b>' },
      sessionStatus: { online: true, dnsServers: ['100.127.0.53', '100.127.1.53'] },
    })
  })

  it('shows a virtual SIM’s WireGuard peer, and its private key only when it is created', () => {
    const world = testWorld()
    const created = createVirtualSim(world, world.now())
    const { iccid } = created.sim
    const first = presentCreatedSim(world, created, world.now()).profiles?.[iccid]
    expect(first?.arcClientPeerPrivateKey).toBe(created.arcPrivateKey)
    const later = presentSim(world, created.sim, world.now()).profiles?.[iccid]
    expect(later).not.toHaveProperty('arcClientPeerPrivateKey')
    expect(later?.arcClientPeerPublicKey).toBe(first?.arcClientPeerPublicKey)

    const session = presentCreatedSim(world, created, world.now()).arcSessionStatus
    expect(session).toEqual({
      arcAllowedIPs: ['100.127.0.0/16'],
      arcClientPeerIpAddress: addressOf(created.sim.no),
      arcClientPeerPublicKey: first?.arcClientPeerPublicKey,
      arcServerEndpoint: expect.stringMatching(/\.example\.com:\d+$/),
      arcServerPeerPublicKey: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      lastUpdatedAt: created.sim.createdTime,
      placement: { infrastructureProvider: 'aws', region: 'ap-northeast-1' },
    })
    expect(presentSim(world, created.sim, world.now()).arcSessionStatus).toEqual(session)

    const online = presentSim(world, onlineSim(world, 'planArc01'), world.now())
    expect(online.sessionStatus).toMatchObject({ online: true, imei: null })
    expect(online.arcSessionStatus?.arcClientPeerIpAddress).toBe(online.sessionStatus?.ueIpAddress)
  })

  it('shows no WireGuard connection of a SIM that is terminated', () => {
    const world = testWorld()
    const { simId } = createVirtualSim(world, world.now()).sim
    setTerminationEnabled(world, simId, true, world.now())
    const sim = changeStatus(world, simId, 'terminate', world.now())
    expect(presentSim(world, sim, world.now()).arcSessionStatus).toBeUndefined()
  })
})
