import { describe, expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { subscriberHandlers } from './handlers.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()
const partner = 'OP0000000002'

/** The path to the primary subscription of the first SIM that a search finds. */
async function first(root: TestClient, query: string) {
  const [sim] = (await root.call('searchSims', { query })).data
  const imsi = Object.values(sim?.profiles ?? {})[0]?.primaryImsi ?? ''
  return { imsi, simId: sim?.simId ?? '' }
}

describe.each(['jp', 'g'] as const)('in coverage %s', (coverage) => {
  const sandbox = createSandbox({ sims: coverage === 'jp' ? 300 : 3000, wall: () => now })

  test('every subscription is listed once, in the order of the IMSIs, as described', async () => {
    const root = await signedIn(sandbox, 'root@example.com', { coverage })
    const all: string[] = []
    let key: string | null = ''
    while (key !== null) {
      const query: string = `limit=100${key && `&last_evaluated_key=${key}`}`
      const { data, headers } = await seen.does(root, 'listSubscribers', { query })
      all.push(...data.map(({ imsi = '' }) => imsi))
      key = headers.get('x-soracom-next-key')
    }
    expect(all).toEqual([...new Set(all)].sort())
    // Secondary subscriptions have rows of their own.
    expect(all.length).toBeGreaterThan(300)
  })

  test('every operation succeeds as described', async () => {
    const root = await signedIn(sandbox, 'root@example.com', { coverage })
    const { imsi, simId } = await first(root, 'status=active&module_type=trio')
    const path = { imsi }
    const does = async <Id extends Parameters<typeof seen.does>[1]>(id: Id, body?: unknown) =>
      (await seen.does(root, id, { path, body })).data
    await does('putSubscriberTags', [{ tagName: 'site', tagValue: '東京 / #1' }])
    await seen.does(root, 'deleteSubscriberTag', { path: { ...path, tag_name: 'site' } })
    await does('setExpiryTime', { expiryTime: now + dayMs, expiryAction: 'deactivate' })
    await does('unsetExpiryTime')
    await does('setImeiLock', { imei: '351111070000013' })
    await does('unsetImeiLock')
    await does('disableTermination')
    await does('enableTermination')
    await does('deactivateSubscriber')
    await does('activateSubscriber')
    await does('suspendSubscriber')
    await does('activateSubscriber')
    await does('listSessionEvents')
    await does('getDataFromSubscriber')
    const [group] = (await root.call('listGroups')).data
    await does('setGroup', { groupId: group?.groupId })
    await does('unsetGroup')
    expect((await root.call('unsetGroup', { path })).status).toBe(404)
    expect((await root.call('unsetExpiryTime', { path })).status).toBe(404)
    expect(await does('terminateSubscriber')).toMatchObject({ simId, status: 'terminated' })
    expect(await does('getSubscriber')).toMatchObject({ imsi, simId, status: 'terminated' })
    const online = await first(root, 'session_status=ONLINE')
    await seen.does(root, 'deleteSubscriberSession', { path: online })
    await seen.does(root, 'exportSubscribers')
    await seen.does(root, 'searchSubscribers', { query: 'name=to&search_type=or' })
  })

  test('a SIM that was shipped is registered by its IMSI', async () => {
    const root = await signedIn(sandbox, 'root@example.com', { coverage })
    const subscription = coverage === 'jp' ? 'plan-K' : 'plan01s'
    const create = '/v1/sandbox/subscribers/create'
    const { data } = await root.request('POST', create, { body: { subscription } })
    const { imsi, registrationSecret } = data as Record<string, string>
    const path = { imsi: imsi ?? '' }
    expect((await root.call('getSubscriber', { path })).status).toBe(404)
    const listed = `status_filter=shipped|suspended`
    const { data: some } = await root.call('listSubscribers', { query: listed })
    expect(new Set(some.map(({ status }) => status))).toEqual(new Set(['shipped', 'suspended']))
    const made = await seen.does(root, 'registerSubscriber', { path, body: { registrationSecret } })
    expect(made.data).toMatchObject({ imsi, status: 'ready', registeredTime: now })
    await seen.does(root, 'updateSpeedClass', { path, body: { speedClass: 's1.fast' } })
    if (coverage === 'g') await seen.does(root, 'setSubscriberToStandby', { path })
  })

  test('SIMs go to another operator, or stay', async () => {
    const root = await signedIn(sandbox, 'root@example.com', { coverage })
    const other = await signedIn(sandbox, 'partner@example.com', { coverage })
    const { imsi, simId } = await first(root, 'status=ready')
    const body = {
      transferDestinationOperatorEmail: 'Partner@example.com',
      transferDestinationOperatorId: partner,
      transferImsi: [imsi],
    }
    const issue = async () =>
      (await seen.does(root, 'issueSubscriberTransferToken', { body })).data.token
    const path = { token: await issue() }
    expect((await other.call('deleteSubscriberTransferToken', { path })).status).toBe(404)
    await seen.does(root, 'deleteSubscriberTransferToken', { path })
    const { data } = await seen.does(other, 'verifySubscriberTransferToken', {
      body: { token: await issue() },
    })
    expect(data.transferredImsi).toEqual([imsi])
    expect((await root.call('getSim', { path: { sim_id: simId } })).status).toBe(404)
    const got = await other.call('getSim', { path: { sim_id: simId } })
    expect(got.data).toMatchObject({ status: 'ready', operatorId: partner })
  })
})

test('bundles are changed', async () => {
  const root = await signedIn(createSandbox({ sims: 0 }), 'root@example.com')
  const create = '/v1/sandbox/subscribers/create'
  const body = { subscription: 'plan-DU', bundles: ['DU-10GB'] }
  const { data: made } = await root.request('POST', create, { body })
  const { simId = '', imsi = '', registrationSecret } = made as Record<string, string>
  await root.call('registerSim', { path: { sim_id: simId }, body: { registrationSecret } })
  const { data } = await seen.does(root, 'putBundles', { path: { imsi }, body: ['DU-50GB'] })
  expect(data).toMatchObject({ imsi, simId, bundles: ['DU-50GB'], subscription: 'plan-DU' })
})

test('every operation that is implemented here has been seen to succeed', () => {
  const missing = seen.missing((tag) => tag === 'Subscriber')
  expect(missing.filter((id) => id in subscriberHandlers)).toEqual([])
})
