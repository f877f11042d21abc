import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

test('every operation on private gateways', async () => {
  const seen = new SeenToSucceed()
  const sandbox = createSandbox({ sims: 1 })
  const root = await signedIn(sandbox, 'root@example.com')
  const { data: made } = await seen.does(root, 'createVirtualPrivateGateway', {
    body: { type: 15, tags: { name: 'Line' } },
  })
  expect(made.status).toBe('creating')
  const path = { vpg_id: made.vpgId ?? '' }
  const { data: list } = await seen.does(root, 'listVirtualPrivateGateways')
  expect(list.map(({ vpgId }) => vpgId)).toContain(path.vpg_id)
  const tags = [{ tagName: 'owner', tagValue: 'me' }]
  await seen.does(root, 'updateVirtualPrivateGatewayTags', { path, body: tags })
  await seen.does(root, 'deleteVirtualPrivateGatewayTag', { path: { ...path, tag_name: 'owner' } })
  await seen.does(root, 'terminateVirtualPrivateGateway', { path })
  const { data: ended } = await seen.does(root, 'getVirtualPrivateGateway', { path })
  expect(ended).toMatchObject({ status: 'terminating', tags: { name: 'Line' } })
  expect(seen.missing((tag) => tag === 'VirtualPrivateGateway')).toEqual([])
})
