import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Endpoint } from './operation.ts'
import { createGroup } from './generated/operations.ts'
import { queryClient } from './query-client.ts'
import { send } from './send.ts'

const answer = { data: {}, status: 201, headers: new Headers() }

/** An endpoint like `createGroup` that answers without a network. */
const creating = (call: () => Promise<typeof answer>) =>
  ({ ...createGroup, call }) as Endpoint<'createGroup', object, object>

beforeEach(() => {
  queryClient.setQueryData(['getGroup', '1'], {})
  queryClient.setQueryData(['getOperator'], {})
})
afterEach(() => queryClient.clear())

test('what a change made stale is marked when it has answered', async () => {
  await expect(
    send(
      creating(async () => answer),
      {},
      { settled: true },
    ),
  ).resolves.toBe(answer)
  expect(queryClient.getQueryState(['getGroup', '1'])?.isInvalidated).toBe(true)
  expect(queryClient.getQueryState(['getOperator'])?.isInvalidated).toBe(false)
})

test('what failed makes nothing stale', async () => {
  const call = vi.fn(() => Promise.reject(new Error('no')))
  await expect(send(creating(call), {})).rejects.toThrow('no')
  expect(queryClient.getQueryState(['getGroup', '1'])?.isInvalidated).toBe(false)
})
