import { expect, test } from 'vitest'
import { dayMs } from '../src/domain/time.ts'
import { createSandbox } from './app.ts'
import { simById } from './sim/sims.ts'
import { signedIn } from './testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12)
const operatorId = 'OP0000000001'

test.each([
  ['a read', 'listGroups', 200],
  ['a change', 'createGroup', 201],
  ['a change that is refused', 'deleteGroup', 404],
] as const)('what time has brought is done before %s of anything', async (_, id, status) => {
  let wall = now
  const sandbox = createSandbox({ sims: 1, wall: () => wall })
  const root = await signedIn(sandbox, 'root@example.com')
  const [sim] = (await root.call('listSims')).data
  const path = { sim_id: sim?.simId ?? '', group_id: 'none' }
  await root.call('activateSim', { path })
  const expiry = { expiryTime: now + dayMs / 2, expiryAction: 'suspend' }
  await root.call('setSimExpiryTime', { path, body: expiry })
  const world = sandbox.worlds.world(operatorId, 'jp')
  const stored = () => world && simById(world, path.sim_id)?.status
  expect(stored()).toBe('active')
  wall += dayMs / 2
  const sent = id === 'createGroup' ? { body: {} } : { path }
  expect((await root.call(id, sent)).status).toBe(status)
  expect(stored()).toBe('suspended')
  sandbox.close()
})
