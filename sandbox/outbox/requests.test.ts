import { expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox } from '../app.ts'
import { signedIn, TestClient } from '../testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12)
const outbox = '/v1/sandbox/control/operators/OP0000000001/requests'

test('the outbox of requests is as of the clock, though nobody has called the API since', async () => {
  let wall = now
  const sandbox = createSandbox({ sims: 10, wall: () => wall })
  const root = await signedIn(sandbox, 'root@example.com')
  const nobody = new TestClient(sandbox)
  expect((await nobody.request('GET', outbox)).data).toEqual([])
  const [sim] = (await root.call('searchSims', { query: 'status=active&limit=1' })).data
  const properties = {
    url: 'https://hooks.example.com/${simId}',
    httpMethod: 'GET',
    contentType: 'text/plain',
    executionDateTimeConst: 'AFTER_ONE_DAY',
  }
  const made = await root.call('createEventHandler', {
    body: {
      name: 'Hook',
      targetSimId: sim?.simId,
      ruleConfig: {
        type: 'SimStatusAttributeRule',
        properties: { inactiveTimeoutDateConst: 'IMMEDIATELY' },
      },
      actionConfigList: [{ type: 'ExecuteWebRequestAction', properties }],
    },
  })
  expect(made.status).toBe(201)
  await root.call('suspendSim', { path: { sim_id: sim?.simId ?? '' } })
  wall += 2 * dayMs
  expect((await nobody.request('GET', outbox)).data).toEqual([
    expect.objectContaining({
      sentTime: now + dayMs,
      handlerName: 'Hook',
      url: `https://hooks.example.com/${sim?.simId}`,
      body: null,
    }),
  ])
})
