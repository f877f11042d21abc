import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kept } from './kept.ts'

const texts = (value: unknown) => (typeof value === 'string' ? value : undefined)
let store: Map<string, string>

beforeEach(() => {
  store = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

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
