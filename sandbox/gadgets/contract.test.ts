import { beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
let sandbox: Sandbox
let root: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 10, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

test('every operation on gadgets', async () => {
  const seen = new SeenToSucceed()
  const path = { product_id: 'wimax', serial_number: 'SBPACK000003' }
  const body = { tags: { name: 'Roof' } }
  const made = (await seen.does(root, 'registerGadget', { path, body })).data
  expect(made).toMatchObject({ ...body, status: 'active', terminationEnabled: false })
  expect((await seen.does(root, 'getGadget', { path })).data).toEqual(made)
  const tags = [{ tagName: '場所', tagValue: '#1 & 2' }]
  const tagged = await seen.does(root, 'putGadgetTags', { path, body: tags })
  expect(tagged.data.tags).toEqual({ name: 'Roof', 場所: '#1 & 2' })
  const query = `tag_name=${encodeURIComponent('場所')}&tag_value=%231&tag_value_match_mode=prefix`
  const found = (await seen.does(root, 'listGadgets', { query })).data
  expect(found.map(({ id }) => id)).toEqual([made.id])
  await seen.does(root, 'deleteGadgetTag', { path: { ...path, tag_name: '場所' } })
  expect((await root.call('terminateGadget', { path })).status).toBe(400)
  await seen.does(root, 'enableTerminationOnGadget', { path })
  await seen.does(root, 'disableTerminationOnGadget', { path })
  await seen.does(root, 'enableTerminationOnGadget', { path })
  const terminated = (await seen.does(root, 'terminateGadget', { path })).data
  expect(terminated).toMatchObject({ status: 'terminated', terminatedTime: now })
  expect(seen.missing((tag) => tag === 'Gadget')).toEqual([])
})

test('the seeded ones are told as they are described', async () => {
  const { data } = await root.call('listGadgets', { query: 'limit=4' })
  expect(data.map(({ id, status }) => [id, status])).toEqual([
    ['button/SANDBOX000000001', 'active'],
    ['button/SANDBOX000000002', 'terminated'],
    ['wimax/SBPACK000001', 'active'],
    ['wimax/SBPACK000002', 'active'],
  ])
  const [first, ended, billed, fresh] = data
  expect([first?.terminatedTime, ended?.terminatedTime]).toEqual([null, expect.any(Number)])
  expect(billed?.attributes).toEqual({
    wimaxIccid: expect.stringMatching(/^89\d{17}$/),
    wimaxImei: expect.stringMatching(/^\d{15}$/),
    wimaxBillingStartDate: '2025-04-01',
  })
  expect(fresh?.attributes).not.toHaveProperty('wimaxBillingStartDate')
})

test('the list is of one product, and comes page by page after any ID', async () => {
  const list = async (query: string) => {
    const { data, headers } = await root.call('listGadgets', { query })
    return [data.map(({ id }) => id), headers.get('x-soracom-next-key')]
  }
  const buttons = ['button/SANDBOX000000001', 'button/SANDBOX000000002']
  expect(await list('product_id=button')).toEqual([buttons, null])
  expect(await list('product_id=button&limit=1')).toEqual([buttons.slice(0, 1), buttons[0]])
  expect(await list('last_evaluated_key=button%2FZZZ&limit=1')).toEqual([
    ['wimax/SBPACK000001'],
    'wimax/SBPACK000001',
  ])
  const global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  expect((await global.call('listGadgets')).data).toEqual([])
})
