import { expect, test } from 'vitest'
import { contracts } from '../../src/api/generated/contract.ts'
import { batchMethods, operationOf } from '../../src/domain/batch/methods.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { begin, idsOf, start, tasksOf } from './testing.ts'

test('methods are the operations of the description', () => {
  for (const id of batchMethods) {
    const { method, path } = contracts[id].operation
    expect(operationOf(id)).toEqual({ http: method, path })
  }
})

test('every operation on batch groups and jobs', async () => {
  const seen = new SeenToSucceed()
  const { at, root } = await begin()
  const { data: seeded } = await seen.does(root, 'listBatchGroups')
  expect(seeded.map(({ batchGroupName }) => batchGroupName).toSorted()).toEqual([
    'Housekeeping',
    'Rollout',
  ])
  const statuses: (string | undefined)[] = []
  for (const { batchGroupId = '' } of seeded) {
    const path = { batch_group_id: batchGroupId }
    const { data } = await seen.does(root, 'listBatchJobs', { path })
    statuses.push(...data.map(({ status }) => status))
  }
  expect(statuses.toSorted()).toEqual(['aborted', 'completed', 'failed'])

  const body = { batchGroupName: 'Meters', description: 'Of Osaka' }
  const { data: group } = await seen.does(root, 'createBatchGroup', { body })
  expect(group.createdTime).toBe(start / 1000)
  const path = { batch_group_id: group.batchGroupId ?? '' }
  await seen.does(root, 'updateBatchGroup', { path, body: { batchGroupName: 'Gas meters' } })
  expect((await seen.does(root, 'getBatchGroup', { path })).data).toMatchObject({
    batchGroupName: 'Gas meters',
    description: 'Of Osaka',
  })

  const [first = '', second = ''] = await idsOf(root, 'active', 2)
  const ids = [first, '8981100000000000000', second]
  const tasks = tasksOf('suspendSim', ids)
  const { data: job } = await seen.does(root, 'createBatchJob', { path, body: { tasks } })
  expect(job).toMatchObject({ status: 'pending', summary: { success: 0, error: 0, pending: 3 } })
  const again = await root.call('createBatchJob', { path, body: { tasks } })
  expect([again.status, again.error.code]).toEqual([400, 'SEM0191'])
  expect((await root.call('deleteBatchGroup', { path })).error.code).toBe('SEM0192')

  at(1100)
  const one = { path: { ...path, job_id: job.jobId ?? '' } }
  expect((await seen.does(root, 'getBatchJob', one)).data).toMatchObject({
    status: 'running',
    summary: { success: 1, error: 1, pending: 1 },
  })
  at(2000)
  const { data: done } = await seen.does(root, 'getBatchJob', one)
  expect(done).toMatchObject({ status: 'failed', summary: { success: 2, error: 1, pending: 0 } })
  expect(done.finishedTime).toBe(start / 1000 + 1)
  for (const id of [first, second]) {
    const { data } = await root.call('getSim', { path: { sim_id: id } })
    expect(data.status).toBe('suspended')
  }
  const { data: all } = await seen.does(root, 'listTasksOfBatchJob', one)
  expect(all.map(({ taskId, status }) => [taskId, status])).toEqual([
    [1, 'success'],
    [2, 'error'],
    [3, 'success'],
  ])
  expect(all[0]?.response).toMatchObject({ statusCode: 200, body: { simId: first } })
  const query = 'status=error&limit=1'
  const { data: failed } = await seen.does(root, 'listTasksOfBatchJob', { ...one, query })
  expect(failed[0]?.response).toMatchObject({ statusCode: 404, body: { code: 'SEM0001' } })

  at(3000)
  await seen.does(root, 'deleteBatchGroup', { path })
  expect((await root.call('listBatchJobs', { path })).status).toBe(404)
  expect(seen.missing((tag) => tag === 'Batch')).toEqual([])
})
