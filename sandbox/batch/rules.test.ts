import { expect, test } from 'vitest'
import { keptMs, type BatchMethod } from '../../src/domain/batch/methods.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { hashSecret } from '../auth/password.ts'
import { insertUser } from '../auth/users.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { begin, idsOf, operatorId, start, tasksOf } from './testing.ts'

async function aGroup(root: TestClient) {
  const { data } = await root.call('createBatchGroup', { body: { batchGroupName: 'One' } })
  return { batch_group_id: data.batchGroupId ?? '' }
}

test('a job of no tasks, of what no job can do, of several operations or of too many is refused', async () => {
  const { root } = await begin(1)
  const path = await aGroup(root)
  const message = async (tasks: unknown) => {
    const { status, error } = await root.call('createBatchJob', { path, body: { tasks } })
    expect(status).toBe(400)
    return error.message
  }
  const terminate = { request: { path: '/v1/sims/1/terminate', method: 'POST' } }
  const [activate] = tasksOf('activateSim', ['1'])
  expect(await message([])).toMatch(/^tasks: /)
  expect(await message([terminate])).toMatch(/^tasks\.0\.request: this API/)
  expect(await message([activate, ...tasksOf('suspendSim', ['1'])])).toMatch(/^tasks\.1\.request: /)
  expect(await message([{ request: { ...activate?.request, method: 'PUT' } }])).toMatch(/tasks\.0/)
  expect(await message(Array.from({ length: 10_001 }, () => activate))).toMatch(/at most 10000/)
  expect(await message([{ request: { ...activate?.request, path: '/sims/1/activate' } }])).toMatch(
    /tasks\.0/,
  )
  const blank = await root.call('createBatchGroup', { body: { batchGroupName: ' ' } })
  expect(blank.error.message).toMatch(/^batchGroupName: /)
})

test('an aborted job leaves the rest waiting; what calls take is taken, and what they refuse refused', async () => {
  const { at, root } = await begin()
  const path = await aGroup(root)
  const ids = await idsOf(root, 'active', 3)
  const run = async (tasks: unknown[], abortOnFailure = false) => {
    const body = { tasks, abortOnFailure }
    const { data } = await root.call('createBatchJob', { path, body })
    at(2000)
    const one = { path: { ...path, job_id: data.jobId ?? '' } }
    const { data: done } = await root.call('getBatchJob', one)
    const { data: told } = await root.call('listTasksOfBatchJob', one)
    at(0)
    return { done, codes: told.map(({ response }) => response?.statusCode), told }
  }
  const tags = [{ tagName: 'site', tagValue: 'Osaka 大阪' }]
  const tagged = tasksOf('putSimTags', ids, tags)
  tagged.splice(1, 1, ...tasksOf('putSimTags', [ids[1] ?? ''], { tagName: 'x' }))
  const aborted = await run(tagged, true)
  expect(aborted.codes).toEqual([200, 400, undefined])
  expect(aborted.done).toMatchObject({
    status: 'aborted',
    summary: { success: 1, error: 1, pending: 1 },
  })
  expect(aborted.told[0]?.response?.body).toMatchObject({ tags: { site: 'Osaka 大阪' } })

  const vpg = 'putVirtualPrivateGatewayIpAddressMapEntry'
  const missing = await run(tasksOf(vpg, ['vg1'], { key: '1', ipAddress: '10.128.0.1' }))
  expect(missing.codes).toEqual([404])
  expect(missing.done.status).toBe('failed')
  const gateways = (await root.call('listVirtualPrivateGateways')).data
  const vpg_id = gateways.find(({ gateOpened }) => gateOpened)?.vpgId ?? ''
  const entry = { key: '440100000000001', ipAddress: '10.160.7.7' }
  expect((await run(tasksOf(vpg, [vpg_id], entry))).codes).toEqual([200])
  const map = await root.call('listVirtualPrivateGatewayIpAddressMapEntries', { path: { vpg_id } })
  expect(map.data).toContainEqual(expect.objectContaining(entry))
  const body = { groupId: 'none', sim_id: ids[0] }
  expect((await run(tasksOf('setSimGroup', ids.slice(0, 1), body))).codes).toEqual([404])
})

test('tasks have the permissions of who made the job, and no more', async () => {
  const { sandbox, at, root } = await begin()
  const statements = [{ api: ['Batch:*', 'Sim:activateSim'], effect: 'allow' }]
  insertUser(sandbox.worlds.db, {
    operatorId,
    userName: 'batcher',
    description: '',
    passwordHash: hashSecret(sandboxPassword),
    permission: JSON.stringify({ statements }),
    mfaSecret: null,
    createdTime: start,
    updatedTime: start,
  })
  const batcher = await signedIn(sandbox, 'batcher')
  const path = await aGroup(batcher)
  const ids = await idsOf(root, 'active', 1)
  const made = async (method: BatchMethod) => {
    const body = { tasks: tasksOf(method, ids) }
    return (await batcher.call('createBatchJob', { path, body })).data.jobId ?? ''
  }
  const jobs = [await made('suspendSim'), await made('activateSim')]
  at(2000)
  const codes = jobs.map(async (job_id) => {
    const one = { path: { ...path, job_id } }
    const { data } = await root.call('listTasksOfBatchJob', one)
    return data[0]?.response
  })
  expect(await codes[0]).toMatchObject({ statusCode: 403, body: { code: 'SEM0049' } })
  expect(await codes[1]).toMatchObject({ statusCode: 200 })
})

test('twenty tasks are done in a second; of many that are due, one call does a part', async () => {
  const { sandbox, at, root } = await begin(1)
  const path = await aGroup(root)
  const body = {
    tasks: tasksOf(
      'activateSim',
      Array.from({ length: 500 }, () => '1'),
    ),
  }
  const { data } = await root.call('createBatchJob', { path, body })
  const one = { path: { ...path, job_id: data.jobId ?? '' } }
  const errors = async () => (await root.call('getBatchJob', one)).data.summary?.error
  at(2000)
  expect(await errors()).toBe(20)
  at(60_000)
  expect([await errors(), await errors(), await errors()]).toEqual([220, 420, 500])
  const page = await root.call('listTasksOfBatchJob', { ...one, query: 'limit=100' })
  const key = page.headers.get('x-soracom-next-key')
  const next = `limit=100&last_evaluated_key=${key}`
  const { data: second } = await root.call('listTasksOfBatchJob', { ...one, query: next })
  expect(second[0]?.taskId).toBe(101)
  // The last was due 25 seconds after the first began, however late one asked.
  const { data: done } = await root.call('getBatchJob', one)
  expect(done.finishedTime).toBe(start / 1000 + 26)
  at(keptMs)
  const later = await signedIn(sandbox, 'root@example.com')
  expect((await later.call('getBatchJob', one)).status).toBe(404)
  expect((await later.call('listBatchJobs', { path })).data).toEqual([])
})

test('a job that is past its time while it still runs is gone with what it would have done', async () => {
  const { sandbox, at, root } = await begin()
  const path = await aGroup(root)
  const ids = Array.from({ length: 500 }, () => '1')
  await root.call('createBatchJob', { path, body: { tasks: tasksOf('activateSim', ids) } })
  at(keptMs)
  const later = await signedIn(sandbox, 'root@example.com')
  const other = { path, body: { tasks: tasksOf('suspendSim', ['1']) } }
  expect((await later.call('createBatchJob', other)).status).toBe(200)
  expect((await later.call('listBatchJobs', { path })).data).toHaveLength(1)
  const again = { path, body: { tasks: tasksOf('activateSim', ['1']) } }
  expect((await later.call('createBatchJob', again)).status).toBe(200)
})
