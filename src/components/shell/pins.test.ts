import { beforeEach, expect, test, vi } from 'vitest'
import { startSession } from '../../api/session.ts'
import { sessionAt } from '../../api/testing.ts'
import { pinLabel } from './pin-label.ts'
import { movePin, pin, pins, readPin, unpin } from './pins.ts'

vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' })
// What is kept is somebody's.
startSession(sessionAt('/api/sandbox/v1'))

const hrefs = () => pins.read().map(({ href }) => href)

beforeEach(() => {
  for (const { href } of pins.read()) unpin(href)
  for (const href of ['/a', '/b', '/c']) pin(href, href)
})

test('a pin is there once, and moves to the end when it is made again', () => {
  pin('/a', 'x'.repeat(300))
  expect(hrefs()).toEqual(['/b', '/c', '/a'])
  expect(pins.read().at(-1)?.label).toHaveLength(200)
})

test('pins move by one place, and no further than the ends', () => {
  movePin('/c', -1)
  expect(hrefs()).toEqual(['/a', '/c', '/b'])
  movePin('/a', -1)
  movePin('/b', 1)
  expect(hrefs()).toEqual(['/a', '/c', '/b'])
  movePin('/gone', 1)
  expect(hrefs()).toEqual(['/a', '/c', '/b'])
  movePin('/a', 1)
  expect(hrefs()).toEqual(['/c', '/a', '/b'])
})

test.each([
  null,
  'x',
  { href: '/sims' },
  { href: '/sims', label: '' },
  { href: 'https://example.com/', label: 'x' },
  { href: '//example.com/', label: 'x' },
  { href: 'javascript:alert(1)', label: 'x' },
  { href: '/sign-in', label: 'x' },
])('what the browser stores leads nowhere else: %j', (value) => {
  expect(readPin(value)).toBeUndefined()
})

test('a view is called after what it shows, not after how', () => {
  expect(readPin({ href: '/sims?q=a', label: 'SIMs: a' })).toEqual({
    href: '/sims?q=a',
    label: 'SIMs: a',
  })
  expect(pinLabel('SIMs', {})).toBe('SIMs')
  expect(pinLabel('SIMs', { sort: '-name', columns: ['a'], page: 2 })).toBe('SIMs')
  expect(pinLabel('SIMs', { q: 'meter', status: ['active', 'ready'] })).toBe(
    'SIMs: meter, active, ready',
  )
})
