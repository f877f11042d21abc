import { onlineManager } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queryClient } from './query-client.ts'
import { changeCoverage, endSession, renewSession, replaceSession } from './session.ts'
import { replaceSims } from './sim-cache.ts'
import { sessionAt, signInAt } from './testing.ts'

const base = 'http://127.0.0.1/v1'

beforeEach(() => {
  signInAt(base)
  queryClient.setQueryData(['getOperator'], 'mine')
})
afterEach(() => {
  endSession()
  queryClient.clear()
})

describe('the cache', () => {
  test.each([
    ['the other coverage', () => changeCoverage('g')],
    ['another user', () => signInAt(base, { userName: 'admin' })],
    ['the root user', () => signInAt(base, { userName: undefined })],
    ['another operator', () => signInAt(base, { operatorId: 'OP0000000002' })],
    ['nobody', () => endSession()],
  ])('is emptied for %s', (_, change) => {
    change()
    expect(queryClient.getQueryData(['getOperator'])).toBeUndefined()
  })

  test.each([
    ['a renewed token', () => renewSession('new', Date.now() + 1000)],
    ['another key of the same person', () => replaceSession(sessionAt(base, { apiKey: 'new' }))],
  ])('is kept with %s', (_, change) => {
    change()
    expect(queryClient.getQueryData(['getOperator'])).toBe('mine')
  })
})

test('a list that was on its way does not undo a change', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const list = queryClient.fetchQuery({ queryKey: ['listSims'], queryFn: () => promise })
  const changed = { simId: '1', profiles: {}, lastModifiedTime: 2 }
  replaceSims(queryClient, [{ data: changed }])
  resolve({ data: [{ simId: '1', profiles: {}, lastModifiedTime: 1 }] })
  await list
  expect(queryClient.getQueryData(['listSims'])).toEqual({ data: [changed] })
})

test('asks although the browser believes it is offline', async () => {
  onlineManager.setOnline(false)
  const query = queryClient.fetchQuery({ queryKey: ['x'], queryFn: async () => 'here' })
  await expect(query).resolves.toBe('here')
  onlineManager.setOnline(true)
})

test('asks once: another try is the transport’s business', async () => {
  const queryFn = vi.fn(() => Promise.reject(new Error('no')))
  await expect(queryClient.fetchQuery({ queryKey: ['x'], queryFn })).rejects.toThrow('no')
  expect(queryFn).toHaveBeenCalledOnce()
})
