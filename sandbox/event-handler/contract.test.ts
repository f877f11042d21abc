import { beforeEach, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()

let sandbox: Sandbox
let root: TestClient
beforeEach(async () => {
  sandbox = createSandbox({ sims: 120, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

const wanted = {
  name: 'Limit',
  targetOperatorId: 'OP0000000001',
  ruleConfig: {
    type: 'MonthlyTotalTrafficRule',
    properties: {
      limitTotalTrafficMegaByte: 1024,
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    },
  },
  actionConfigList: [
    { type: 'SendMailToOperatorAction', properties: { title: 'T', message: 'M' } },
  ],
}

const expired = {
  type: 'SimExpiredRule',
  properties: { inactiveTimeoutDateConst: 'IMMEDIATELY' },
}

const create = (more: object = {}) =>
  root.call('createEventHandler', { body: { ...wanted, ...more } })

test('every operation on event handlers', async () => {
  const { data: made } = await seen.does(root, 'createEventHandler', { body: wanted })
  expect(made).toMatchObject({ status: 'active', description: null, targetSimId: null })
  // Numbers are kept as text, and a mail that does not say when is sent at once.
  expect(made.ruleConfig.properties.limitTotalTrafficMegaByte).toBe('1024')
  expect(made.actionConfigList[0]?.properties.executionDateTimeConst).toBe('IMMEDIATELY')
  const path = { handler_id: made.handlerId }
  expect((await seen.does(root, 'getEventHandler', { path })).data).toEqual(made)

  const body = { ...wanted, name: 'Other', status: 'inactive' }
  expect((await seen.does(root, 'updateEventHandler', { path, body })).data).toBeUndefined()
  const { data: all } = await seen.does(root, 'listEventHandlers')
  expect(all.find(({ handlerId }) => handlerId === made.handlerId)).toMatchObject({
    name: 'Other',
    status: 'inactive',
  })
  const ofSims = (await seen.does(root, 'listEventHandlers', { query: 'target=sim' })).data
  expect(ofSims.length).toBeGreaterThan(0)
  expect(ofSims.every(({ targetSimId }) => targetSimId)).toBe(true)

  const [sim] = (await root.call('searchSims', { query: 'status=active&limit=1' })).data
  const imsi = Object.values(sim?.profiles ?? {})[0]?.primaryImsi ?? ''
  const ofSim = { path: { imsi } }
  const ignored = async () => {
    const { data } = await seen.does(root, 'listEventHandlersBySubscriber', ofSim)
    return data.find(({ handlerId }) => handlerId === made.handlerId)?.ignored
  }
  expect(await ignored()).toBe(false)
  const both = { path: { ...path, imsi } }
  await seen.does(root, 'setIgnoreEventHandler', both)
  await seen.does(root, 'setIgnoreEventHandler', both)
  expect(await ignored()).toBe(true)
  await seen.does(root, 'deleteIgnoreEventHandler', both)
  expect((await root.call('deleteIgnoreEventHandler', both)).status).toBe(404)

  await seen.does(root, 'deleteEventHandler', { path })
  expect((await root.call('deleteEventHandler', { path })).status).toBe(404)
  expect((await root.call('getEventHandler', { path })).status).toBe(404)
  expect((await root.call('updateEventHandler', { path, body })).status).toBe(400)
  expect(seen.missing((tag) => tag === 'EventHandler')).toEqual([])
})

test('what is seeded: of every target, one of an old kind, one inactive, one ignored', async () => {
  const { data } = await root.call('listEventHandlers')
  const types = data.map(({ ruleConfig }) => ruleConfig.type)
  expect(types).toEqual(
    expect.arrayContaining([
      'MonthlyChargeRule',
      'MonthlyTrafficRule',
      'SimMonthlyTotalTrafficRule',
      'SubscriberFirstTrafficRule',
      'SubscriberExpiredRule',
      'SimImeiMismatchedRule',
    ]),
  )
  expect(data.filter(({ status }) => status === 'inactive')).toHaveLength(1)
  expect(types).toHaveLength(9)
})

test.each<[string, object]>([
  ['targetOperatorId', { targetOperatorId: 'OP0000000002' }],
  ['targetGroupId', { targetOperatorId: undefined, targetGroupId: 'none' }],
  ['targetOperatorId', { targetSimId: '8942310000000000001' }],
  [
    'targetSimId',
    { targetOperatorId: undefined, targetSimId: '8942310000000000001', ruleConfig: expired },
  ],
  ['name', { name: ' ' }],
  ['ruleConfig.type', { ruleConfig: { ...wanted.ruleConfig, type: 'MonthlyTrafficRule' } }],
  ['actionConfigList', { actionConfigList: [] }],
  [
    'actionConfigList.0.properties.speedClass',
    {
      actionConfigList: [
        {
          type: 'SendMailToOperatorAction',
          properties: { title: 'T', message: 'M', speedClass: 's1.fast' },
        },
      ],
    },
  ],
])('%s is refused at its place: %j', async (field, more) => {
  const { status, error } = await create(more)
  expect([status, error.message.split(':')[0]]).toEqual([400, field])
})

test('an operator has ten that watch all SIMs', async () => {
  const { data } = await root.call('listEventHandlers', { query: 'target=operator' })
  for (let count = data.length; count < 10; count += 1) expect((await create()).status).toBe(201)
  expect((await create()).error.code).toBe('SEM0231')
})

test('the IMSI of an added subscription cannot be watched', async () => {
  const sims = (await root.call('searchSims', { query: 'search_type=OR&limit=100' })).data
  const added = sims.flatMap(({ profiles = {} }) => {
    const [first, ...others] = Object.values(profiles).flatMap(({ subscribers = {} }) =>
      Object.keys(subscribers),
    )
    return first === undefined ? [] : others
  })
  const ruleConfig = { ...expired, type: 'SubscriberExpiredRule' }
  const said = await Promise.all(
    added.map((targetImsi) => create({ targetOperatorId: undefined, targetImsi, ruleConfig })),
  )
  expect(said.some(({ error }) => error.message.includes('added subscription'))).toBe(true)
})

test('a rule of an old kind stays while it is sent as it is, and cannot be made anew', async () => {
  const { data: all } = await root.call('listEventHandlers')
  const old = all.find(({ ruleConfig }) => ruleConfig.type === 'MonthlyTrafficRule')
  expect(old).toBeDefined()
  const { handlerId = '', ...rest } = old ?? {}
  const path = { handler_id: handlerId }
  const update = (more: object) =>
    root.call('updateEventHandler', { path, body: { ...rest, name: 'Renamed', ...more } })
  expect((await update({})).status).toBe(200)
  expect((await root.call('getEventHandler', { path })).data).toMatchObject({
    name: 'Renamed',
    ruleConfig: old?.ruleConfig,
  })
  const ruleConfig = { type: 'MonthlyTrafficRule', properties: { limitTotalTrafficMegaByte: '9' } }
  expect((await update({ ruleConfig })).status).toBe(400)
  expect((await create({ ruleConfig })).status).toBe(400)
})
