import { expect, test } from 'vitest'
import type { AnsweredCall } from '../../../api/calls.ts'
import { findOperation } from '../../../api/operations.ts'
import { usedOperations } from './used.ts'

const call = (method: string, path: string, status = 200, at = 1): AnsweredCall => ({
  method,
  address: `/api/sandbox/v1${path}`,
  status,
  at,
  session: undefined,
})

test('calls are counted by their operation, with what each was called for once', () => {
  const used = usedOperations(
    [
      call('POST', '/auth'),
      call('GET', '/sims/1', 200, 5),
      call('GET', '/sims/1?x=y', 200, 9),
      call('GET', '/sims/2', 403, 7),
      call('DELETE', '/sims/1/tags/a%20b', 204),
      call('GET', '/sora_cam/devices', 200),
      call('POST', '/auth/logout', 204),
      call('GET', '/nothing/of/the/api'),
    ],
    findOperation,
  )
  expect(
    used.map(({ operation, count, refused, last }) => [operation.id, count, refused, last]),
  ).toEqual([
    ['deleteSimTag', 1, 0, 1],
    ['getSim', 3, 1, 9],
    ['listSoraCamDevices', 1, 0, 1],
  ])
  expect(used[0]?.calls).toEqual([
    { names: ['Sim:deleteTag'], path: { sim_id: '1', tag_name: 'a b' } },
  ])
  expect(used[1]?.calls.map(({ path }) => path)).toEqual([{ sim_id: '1' }, { sim_id: '2' }])
  expect(used[2]?.calls[0]?.names).toEqual(['SoraCam:listSoraCamDevices', 'OAuth2:authorize'])
})
