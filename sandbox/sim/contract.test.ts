import { beforeAll, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { inventoryHandlers } from '../inventory/handlers.ts'
import { sigfoxHandlers } from '../sigfox/handlers.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { downlinkHandlers } from '../downlink/handlers.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const tag = [{ tagName: 'site', tagValue: '東京 / #1 & 2' }]

let sandbox: Sandbox
const seen = new SeenToSucceed()

beforeAll(() => {
  sandbox = createSandbox({ sims: 300, wall: () => now })
})

test.each(['jp', 'g'] as const)('every SIM of coverage %s is as described', async (coverage) => {
  const root = await signedIn(sandbox, 'root@example.com', { coverage })
  let key: string | null = ''
  let count = 0
  while (key !== null) {
    const query: string = `limit=100${key && `&last_evaluated_key=${key}`}`
    const { data, headers } = await root.call('listSims', { query })
    count += data.length
    key = headers.get('x-soracom-next-key')
  }
  expect(count).toBe(coverage === 'jp' ? 300 : 30)
})

describe.each(['jp', 'g'] as const)(
  'in coverage %s every operation succeeds as described',
  (coverage) => {
    /** Calls an operation that must succeed; the client checks the body against the description. */
    let does: <Id extends OperationId>(id: Id, sent?: Sent) => Promise<unknown>
    /** The id of a SIM that a search finds. */
    let find: (query: string) => Promise<string>
    let root: TestClient

    beforeAll(async () => {
      root = await signedIn(sandbox, 'root@example.com', { coverage })
      does = async (id, sent) => {
        const { data } = await seen.does(root, id, sent)
        return data
      }
      find = async (query) => {
        const [sim] = (await root.call('searchSims', { query })).data
        return sim?.simId ?? ''
      }
    })

    test('accounts', async () => {
      const path = { operator_id: operatorId, user_name: 'viewer' }
      await does('auth', { body: { email: 'root@example.com', password: 'sandbox' } })
      await does('generateAuthToken', { path, body: {} })
      for (const id of [
        'getOperator',
        'getMFAStatus',
        'listUsers',
        'getDefaultPermissions',
      ] as const) {
        await does(id, { path })
      }
      for (const id of [
        'getUser',
        'getUserPermission',
        'getUserMFAStatus',
        'listUserRoles',
      ] as const) {
        await does(id, { path })
      }
      await (await signedIn(sandbox, 'viewer', { coverage })).call('logout')
      seen.add('logout')
    })

    test('states and settings of a SIM', async () => {
      const path = { sim_id: await find('status=active&module_type=trio') }
      await does('getSim', { path })
      await does('putSimTags', { path, body: tag })
      await does('deleteSimTag', { path: { ...path, tag_name: 'site' } })
      await does('setSimExpiryTime', {
        path,
        body: { expiryTime: now + 86_400_000, expiryAction: 'deactivate' },
      })
      await does('unsetSimExpiryTime', { path })
      await does('setSimImeiLock', { path, body: { imei: '351111070000013' } })
      await does('unsetSimImeiLock', { path })
      await does('disableSimTermination', { path })
      await does('enableSimTermination', { path })
      await does('deactivateSim', { path })
      await does('activateSim', { path })
      await does('suspendSim', { path })
      await does('activateSim', { path })
      await does('listSimStatusHistory', { path })
      await does('listSimSessionEvents', { path })
      const { data: events } = await root.call('listSimSessionEvents', { path })
      // As the service was seen to say it: the event's time is a number, its session's a text.
      for (const { createdTime } of events) expect(createdTime).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
      await does('terminateSim', { path })
      await does('getSim', { path })
    })

    test('virtual and shipped SIMs', async () => {
      const { data: made } = await seen.does(root, 'createSim', {
        body: { type: 'virtual', subscription: 'planArc01' },
      })
      expect(made.arcSessionStatus).toMatchObject({
        arcAllowedIPs: [expect.any(String)],
        arcClientPeerIpAddress: expect.any(String),
        arcServerEndpoint: expect.any(String),
        arcServerPeerPublicKey: expect.any(String),
      })
      const { data: later } = await seen.does(root, 'getSim', {
        path: { sim_id: made.simId ?? '' },
      })
      expect(later.arcSessionStatus).toEqual(made.arcSessionStatus)
      const subscription = coverage === 'jp' ? 'plan-D' : 'plan01s'
      const create = '/v1/sandbox/subscribers/create'
      const { data } = await root.request('POST', create, { body: { subscription } })
      const sim = data as { simId: string; registrationSecret: string }
      const path = { sim_id: sim.simId }
      await does('registerSim', { path, body: { registrationSecret: sim.registrationSecret } })
      await does('updateSimSpeedClass', { path, body: { speedClass: 's1.fast' } })
      // Of the plans of Japan coverage that are seeded, few can go to standby.
      if (coverage === 'g') await does('setSimToStandby', { path })
    })

    test('subscriptions of a SIM, WireGuard and test mode', async () => {
      const create = '/v1/sandbox/subscribers/create'
      const { data } = await root.request('POST', create, { body: { subscription: 'plan01s' } })
      const { simId, iccid, registrationSecret } = data as Record<string, string>
      const path = { sim_id: simId ?? '', iccid: iccid ?? '' }
      await does('registerSim', { path, body: { registrationSecret } })
      const adding = { path, body: { subscription: 'planX3', type: 'cellular', tag: 'my-tag' } }
      const { data: card } = await seen.does(root, 'addSubscription', adding)
      const added = Object.values(card.subscribers ?? {}).find((one) => one.status === 'shipped')
      expect(added?.subscription).toBe('planX3')
      const { data: left } = await seen.does(root, 'cancelSubscriptionContainerDownload', {
        path: { ...path, imsi: added?.imsi ?? '' },
      })
      expect(left.containers).toHaveLength(1)

      const { data: profile } = await seen.does(root, 'addSubscription', {
        path,
        body: { subscription: 'planArc01', type: 'virtual' },
      })
      expect(profile.arcClientPeerPrivateKey).toHaveLength(44)
      await does('removeArcSimCredentials', { path })
      expect((await root.call('createArcSession', { path, body: {} })).error.code).toBe('SEM0128')
      const { data: attached } = await seen.does(root, 'attachArcSimCredentials', {
        path,
        body: {},
      })
      const own = { arcClientPeerPublicKey: attached.arcClientPeerPublicKey }
      const { data: renewed } = await seen.does(root, 'renewArcSimCredentials', { path, body: own })
      expect(renewed).toEqual(own)
      const { data: session } = await seen.does(root, 'createArcSession', { path, body: {} })
      const { arcSessionStatus } = (await root.call('getSim', { path })).data
      expect(arcSessionStatus).toMatchObject({ ...session, lastUpdatedAt: now })
      const [imsi = ''] = Object.keys(profile.subscribers ?? {})
      await does('terminateSubscriptionContainer', {
        path: { ...path, iccid: profile.iccid ?? '', imsi },
      })

      const { data: sims } = await root.call('listSims')
      const tested = sims.find(({ status }) => (status as string) === 'testing')
      // Of the two fleets only the larger one has it.
      expect(tested !== undefined).toBe(coverage === 'jp')
      if (!tested) return
      const { data: usage } = await seen.does(root, 'getTestingUsage', {
        path: { sim_id: tested.simId ?? '' },
      })
      expect(usage.usage?.dataBytes).toBeGreaterThan(0)
      expect((await root.call('getTestingUsage', { path })).status).toBe(404)
    })

    test('the group of a SIM', async () => {
      const path = { sim_id: await find('status=inactive') }
      const [group] = (await root.call('listGroups')).data
      await does('setSimGroup', { path, body: { groupId: group?.groupId } })
      await does('unsetSimGroup', { path })
    })

    test('packet captures', async () => {
      const path = { sim_id: await find('session_status=ONLINE') }
      const after = (ms: number) => sandbox.worlds.setClock(operatorId, { now: now + ms })
      const sent = { path, body: { duration: 3600 } }
      const { data } = await seen.does(root, 'createSimPacketCaptureSession', sent)
      const one = { path: { ...path, session_id: data.sessionId ?? '' } }
      after(60_000)
      await does('stopSimPacketCaptureSession', one)
      after(120_000)
      await does('getSimPacketCaptureSession', one)
      await does('listSimPacketCaptureSessions', { path })
      await does('deleteSimPacketCaptureSession', one)
      after(0)
    })

    test('sessions and summaries', async () => {
      const path = { sim_id: await find('session_status=ONLINE') }
      await does('listSimSessionEvents', { path })
      await does('getDataFromSim', { path })
      await does('deleteSimSession', { path })
      await does('getResourceSummary', { path: { resource_summary_type: 'simsPerStatus' } })
      await does('listSims', { query: 'limit=1' })
      await does('searchSims', { query: 'name=to&search_type=or' })
      await does('searchSubscribers', { query: 'limit=1' })
      const ranked = `from=${now - 86_400_000}&to=${now}`
      await does('searchSubscriberTrafficVolumeRanking', { query: ranked })
    })
  },
)

/** The tags that are held against the description here; others have a file of their own. */
const tags = new Set(['Query', 'ResourceSummary', 'Sim'])

test('every operation that is implemented has been seen to succeed', () => {
  const missing = seen.missing((tag) => tags.has(tag))
  // These have a test of their own.
  const elsewhere = { ...downlinkHandlers, ...inventoryHandlers, ...sigfoxHandlers }
  expect(missing.filter((id) => !(id in elsewhere))).toEqual([])
})
