import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

test('every operation on subscribers', async () => {
  const seen = new SeenToSucceed()
  const root = await signedIn(createSandbox({ sims: 0 }), 'root@example.com')
  const create = '/v1/sandbox/subscribers/create'
  const body = { subscription: 'plan-DU', bundles: ['DU-10GB'] }
  const { data: made } = await root.request('POST', create, { body })
  const { simId = '', imsi = '', registrationSecret } = made as Record<string, string>
  await root.call('registerSim', { path: { sim_id: simId }, body: { registrationSecret } })
  const { data } = await seen.does(root, 'putBundles', { path: { imsi }, body: ['DU-50GB'] })
  expect(data).toMatchObject({ imsi, simId, bundles: ['DU-50GB'], subscription: 'plan-DU' })
  expect(seen.missing((tag) => tag === 'Subscriber')).toEqual([])
})
