import { afterEach, expect, test, vi } from 'vitest'
import { lacksCoverage } from './missing-coverage.ts'

const session = {
  endpoint: {
    id: 'here',
    label: 'Here',
    coverages: { jp: '/jp/v1', g: '/g/v1' },
    coverage: 'jp',
  },
  coverage: 'jp',
  apiKey: 'k',
  token: 't',
  operatorId: 'OP0000000001',
  expiresAt: 0,
} as const

afterEach(() => vi.unstubAllGlobals())

/** An API whose coverage answers so; counts how often it is asked. */
function answering(answer: () => Promise<Response>) {
  const fetched = vi.fn(answer)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('a coverage that refuses the root user is not there, and is asked again', async () => {
  const fetched = answering(async () => new Response('{}', { status: 403 }))
  expect(await lacksCoverage(session, 'g')).toBe(true)
  expect(await lacksCoverage(session, 'g')).toBe(true)
  expect(fetched.mock.calls.map(([address]: unknown[]) => address)).toEqual([
    '/g/v1/operators/OP0000000001',
    '/g/v1/operators/OP0000000001',
  ])
})

test('one that answers is asked once, and one that does not may be there', async () => {
  answering(() => Promise.reject(new TypeError('offline')))
  expect(await lacksCoverage(session, 'g')).toBe(false)
  const fetched = answering(async () => new Response('{}', { status: 200 }))
  expect(await lacksCoverage(session, 'g')).toBe(false)
  expect(await lacksCoverage(session, 'g')).toBe(false)
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a SAM user’s refusal says nothing about the coverage: it is not asked', async () => {
  const fetched = answering(async () => new Response('{}', { status: 403 }))
  expect(await lacksCoverage({ ...session, userName: 'field' }, 'g')).toBe(false)
  expect(fetched).not.toHaveBeenCalled()
})
