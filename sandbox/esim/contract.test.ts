import { expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)

test('every operation on eSIM profile orders', async () => {
  const seen = new SeenToSucceed()
  const sandbox = createSandbox({ sims: 1000, wall: () => now })
  let root = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  const at = (ms: number) =>
    sandbox.worlds.setClock('OP0000000001', { now: now + ms, frozen: true })
  at(0)
  const { data: seeded } = await seen.does(root, 'listProfileOrders')
  expect(seeded.map(({ status }) => status).toSorted()).toEqual(['COMPLETED', 'DRAFT', 'FAILED'])
  const pilot = seeded.find(({ status }) => status === 'COMPLETED')
  const installed = await seen.does(root, 'listOrderedProfiles', {
    path: { profile_order_id: pilot?.profileOrderId ?? '' },
  })
  expect(new Set(installed.data.map(({ profileStatus }) => profileStatus))).toEqual(
    new Set(['SUBSCRIBER_REGISTRATION_SUCCEEDED', 'ACTIVATION_SUCCEEDED']),
  )

  const body = { subscription: 'plan-US', bundles: ['US-1GB'], quantity: 2 }
  const order = async () => {
    const { data } = await seen.does(root, 'createProfileOrder', { body })
    return { path: { profile_order_id: data.profileOrderId } }
  }
  const gone = await order()
  await seen.does(root, 'deleteProfileOrder', gone)
  expect((await root.call('getProfileOrder', gone)).status).toBe(404)

  const kept = await order()
  const { data: confirmed } = await seen.does(root, 'confirmProfileOrder', kept)
  expect(confirmed).toMatchObject({
    status: 'CONFIRMED',
    confirmedTime: now,
    speedClass: 's1.standard',
  })
  for (const again of ['confirmProfileOrder', 'deleteProfileOrder'] as const) {
    expect((await root.call(again, kept)).error.code).toBe('SEM0133')
  }
  const forgotten = await order()
  at(2 * dayMs)
  root = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  expect((await root.call('getProfileOrder', forgotten)).status).toBe(404)
  const { data: done } = await seen.does(root, 'getProfileOrder', kept)
  expect(done.status).toBe('COMPLETED')
  const { data: profiles } = await seen.does(root, 'listOrderedProfiles', kept)
  expect(profiles).toHaveLength(2)
  for (const { iccid, activationCode, smdpAddress, matchingId, createdTime } of profiles) {
    expect(activationCode).toBe(`LPA:1$${smdpAddress}$${matchingId}`)
    expect(createdTime).toBe(done.completedTime)
    const { data: sim } = await root.call('getSim', { path: { sim_id: iccid } })
    expect(sim).toMatchObject({ status: 'ready', type: 'euicc', moduleType: 'profilePackage' })
  }
  expect(seen.missing((tag) => tag === 'SimProfileOrder')).toEqual([])
})

test('orders that cannot be are refused at their field, and in Japan coverage', async () => {
  const sandbox = createSandbox({ sims: 0 })
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  const create = (body: unknown) => global.call('createProfileOrder', { body })
  const good = { subscription: 'plan01s', quantity: 1 }
  expect((await create(good)).status).toBe(201)
  for (const [field, wrong] of Object.entries({
    subscription: 'plan-D',
    bundles: ['US-1GB'],
    speedClass: 's1.8xfast',
    quantity: 21,
  })) {
    expect((await create({ ...good, [field]: wrong })).error.message).toMatch(`${field}: `)
  }
  const japan = await signedIn(sandbox, 'root@example.com')
  expect((await japan.call('createProfileOrder', { body: good })).error.code).toBe('SEM0132')
  expect((await japan.call('listProfileOrders')).error.code).toBe('SEM0132')
})
