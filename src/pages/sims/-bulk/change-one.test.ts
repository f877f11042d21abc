import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Change } from '../../../domain/bulk/change.ts'
import { changeOne, type Progress } from './change-one.ts'

const simId = '8942310000000000001'
const path = { sim_id: simId }
const changes: readonly Change[] = [
  { of: 'tag', tag: 'name', before: 'old', after: 'new' },
  { of: 'tag', tag: 'site', before: undefined, after: 'A' },
  { of: 'group', before: undefined, after: 'g1' },
  { of: 'status', before: 'active', after: 'inactive' },
]
const row = { simId, name: 'old', changes }

afterEach(() => void vi.restoreAllMocks())

/** The operations as they would be, and what they were called with. */
function api(sim: object = {}) {
  const calls: unknown[] = []
  const answer = { data: { simId }, status: 200, headers: new Headers() }
  const operations = [op.putSimTags, op.setSimGroup, op.deactivateSim, op.getSim]
  for (const operation of operations) {
    vi.spyOn(operation, 'call').mockImplementation(async (call: object) => {
      calls.push([operation.id, 'body' in call ? call.body : call])
      return operation === op.getSim ? { ...answer, data: { simId, ...sim } } : (answer as never)
    })
  }
  return calls
}

const broken = (method: string) => new ApiError({ status: 0, code: 'network', message: '', method })

test('makes one call for all tags, and one for each of the others', async () => {
  const calls = api()
  const progress: Progress = { done: 0, unsure: false }
  const noted: Progress[] = []
  await changeOne(row, progress, () => noted.push({ ...progress }), {})
  expect(calls).toEqual([
    [
      'putSimTags',
      [
        { tagName: 'name', tagValue: 'new' },
        { tagName: 'site', tagValue: 'A' },
      ],
    ],
    ['setSimGroup', { groupId: 'g1' }],
    ['deactivateSim', { path }],
  ])
  expect(noted.map(({ done, unsure }) => [done, unsure])).toEqual([
    [0, true],
    [2, false],
    [2, true],
    [3, false],
    [3, true],
    [4, false],
  ])
})

test('reads the SIM after a call without an answer, and sends only what is not so', async () => {
  const calls = api({ tags: { name: 'new', site: 'A' }, groupId: 'g1', status: 'active' })
  const progress: Progress = { done: 0, unsure: false }
  vi.mocked(op.setSimGroup.call).mockRejectedValueOnce(broken('POST'))
  await expect(changeOne(row, progress, () => undefined, {})).rejects.toThrow(ApiError)
  expect(progress).toEqual({ done: 2, unsure: true })
  calls.length = 0
  await changeOne(row, progress, () => undefined, {})
  expect(calls).toEqual([
    ['getSim', { path }],
    ['deactivateSim', { path }],
  ])
  expect(progress).toEqual({ done: 4, unsure: false })
})

test('stays unsure where the SIM cannot be read, and goes on from where it was refused', async () => {
  const calls = api()
  const progress: Progress = { done: 0, unsure: true }
  vi.mocked(op.getSim.call).mockRejectedValueOnce(broken('GET'))
  await expect(changeOne(row, progress, () => undefined, {})).rejects.toThrow(ApiError)
  expect([progress, calls]).toEqual([{ done: 0, unsure: true }, []])

  progress.unsure = false
  const refused = new ApiError({ status: 400, code: 'X', message: '', method: 'POST' })
  vi.mocked(op.deactivateSim.call).mockRejectedValueOnce(refused)
  await expect(changeOne(row, progress, () => undefined, {})).rejects.toThrow(refused)
  expect(progress).toEqual({ done: 3, unsure: false })
  calls.length = 0
  await changeOne(row, progress, () => undefined, {})
  expect(calls).toEqual([['deactivateSim', { path }]])
})
