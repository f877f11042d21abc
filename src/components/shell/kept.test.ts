import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { endSession, startSession } from '../../api/session.ts'
import { sessionAt } from '../../api/testing.ts'
import { kept } from './kept.ts'

const texts = (value: unknown) => (typeof value === 'string' ? value : undefined)
let store: Map<string, string>

beforeEach(() => {
  store = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  })
  startSession(sessionAt('/api/sandbox/v1'))
})
afterEach(() => {
  endSession()
  vi.unstubAllGlobals()
})

test('what is kept is read again, and the same list while nothing changes', () => {
  const pins = kept('pins', texts)
  expect(pins.read()).toEqual([])
  expect(pins.write(['a', 'b'])).toBe(true)
  expect(pins.read()).toEqual(['a', 'b'])
  expect(pins.read()).toBe(pins.read())
  expect(kept('pins', texts).read()).toEqual(['a', 'b'])
  expect(kept('views', texts).read()).toEqual([])
})

test.each(['{', '{"a":1}', 'null', '[1, "a", null]'])(
  'a broken store (%s) loses no more',
  (text) => {
    const pins = kept('pins', texts)
    pins.write(['x'])
    for (const key of store.keys()) store.set(key, text)
    expect(pins.read()).toEqual(text.startsWith('[') ? ['a'] : [])
  },
)

test('what is of nobody is not kept: a page that is being left may still want to', () => {
  endSession()
  expect(kept('pins', texts).write(['a'])).toBe(false)
  expect([...store.keys()].filter((key) => key.startsWith('soracom-console '))).toEqual([])
})

test('a browser that refuses keeps it as long as the page lasts, and says so', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  const pins = kept('pins', texts)
  expect(pins.write(['a'])).toBe(false)
  expect(pins.read()).toEqual(['a'])
})

describe('what a tab keeps', () => {
  const mine = sessionAt('/api/sandbox/v1')
  const visits = kept('visits', texts, () => sessionStorage)
  const tokens = kept('secret-tokens', texts, () => sessionStorage)
  const run = 'soracom-console-run 1'
  const keys = () =>
    Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '').filter(
      (key) => key.startsWith('soracom-console'),
    )

  beforeEach(() => {
    sessionStorage.clear()
    sessionStorage.setItem('of another page', 'stays')
    startSession(mine)
    visits.write(['a SIM'])
    tokens.write(['a token'])
    sessionStorage.setItem(run, '{}')
  })
  afterEach(() => {
    endSession()
    sessionStorage.clear()
  })

  test.each(['here', 'unrevoked', 'elsewhere'] as const)(
    'is gone after signing out (%s)',
    (how) => {
      expect(keys()).toHaveLength(4)
      endSession(how)
      expect(keys()).toEqual([])
      expect(sessionStorage.getItem('of another page')).toBe('stays')
    },
  )

  test('waits for the same person where the session ended by its time, but for secrets', () => {
    endSession('expired')
    expect(sessionStorage.getItem(run)).toBe('{}')
    startSession(mine)
    expect(visits.read()).toEqual(['a SIM'])
    expect(tokens.read()).toEqual([])
  })

  test.each([
    ['another user', { userName: 'other' }],
    ['another operator', { operatorId: 'OP0000000009' }],
  ])('is not there for %s', (_, other) => {
    endSession('expired')
    startSession({ ...mine, ...other })
    expect(keys().filter((key) => key.includes('visits'))).toEqual([])
  })

  test('outlives a new token and the other coverage', () => {
    startSession({ ...mine, token: 'renewed' })
    startSession({ ...mine, coverage: 'g' })
    startSession(mine)
    expect(visits.read()).toEqual(['a SIM'])
    expect(tokens.read()).toEqual(['a token'])
  })
})
