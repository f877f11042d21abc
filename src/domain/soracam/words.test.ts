import { describe, expect, it } from 'vitest'
import { momentOf, momentSearch } from './event.ts'
import { isLimit, quotaRenewal } from './quota.ts'
import { orderRule, type CameraFacts } from './status.ts'

describe('the moment of a recording in a URL', () => {
  it('is written to the second in UTC, and read back', () => {
    const ms = Date.UTC(2025, 5, 17, 3, 32, 15, 987)
    expect(momentSearch(ms)).toEqual({ at: '2025-06-17T03:32:15Z' })
    expect(momentOf('2025-06-17T03:32:15Z')).toBe(ms - 987)
  })

  it.each([undefined, 5, '', '2025-06-17', '2025-13-17T03:32:15Z', '2025-06-17T03:32:15+09:00'])(
    '%s is none',
    (at) => expect(momentOf(at)).toBeUndefined(),
  )

  it('is left out where there is none', () => {
    expect(momentSearch(Number.NaN)).toBeUndefined()
    expect(momentSearch(9e15)).toBeUndefined()
  })
})

describe('the renewal of a quota', () => {
  it.each([
    ['202511', Date.UTC(2025, 11, 1)],
    ['202512', Date.UTC(2026, 0, 1)],
    ['202513', undefined],
    ['2025-12', undefined],
    ['', undefined],
  ])('of %s is at %s', (month, expected) => expect(quotaRenewal(month)).toBe(expected))
})

describe('an order', () => {
  const awake = { connected: true, powerState: 'on' }
  const asleep = { connected: true, powerState: 'sleep' }
  const offline = { connected: false, powerState: 'on' }
  const orders = ['wake', 'sleep', 'reboot', 'settings'] as const
  const rules = (camera: CameraFacts) => orders.map((order) => orderRule(camera, order))

  it('is not for a camera that is offline, nor for one that does so already', () => {
    expect(rules(offline)).toEqual(Array(4).fill('offline'))
    expect(rules(awake)).toEqual(['awake', undefined, undefined, undefined])
    expect(rules(asleep)).toEqual([undefined, 'asleep', undefined, undefined])
  })
})

describe('the monthly limit', () => {
  it.each([0, 71, 72, 1500])('can be %s hours', (hours) => expect(isLimit(hours)).toBe(true))

  it.each([-1, 1501, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %s hours', (hours) =>
    expect(isLimit(hours)).toBe(false),
  )
})
