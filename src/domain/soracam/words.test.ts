import { describe, expect, it } from 'vitest'
import { eventKindLabel, momentOf, momentSearch } from './event.ts'
import { exportStatusLabel } from './exports.ts'
import { licenseLabel, licenseTypes } from './license.ts'
import { limitProblem, quotaRenewal } from './quota.ts'
import { cameraStatusLabel, orderProblem } from './status.ts'

describe('words for what the API names', () => {
  it('are kept as they are where they are not known', () => {
    expect(eventKindLabel('motion')).toBe('Motion')
    expect(eventKindLabel('smoke')).toBe('smoke')
    expect(exportStatusLabel('limitExceeded')).toBe('Not allowed by the quota')
    expect(exportStatusLabel('paused')).toBe('paused')
    expect(cameraStatusLabel('sleeping')).toBe('Asleep')
  })

  it('tell licenses apart', () => {
    expect(licenseLabel(licenseTypes['CR14-SC'])).toBe('Continuous, 14 days')
    expect(licenseLabel({ records: 'motion', days: 1 })).toBe('Motion, 1 day')
  })
})

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

describe('orderProblem', () => {
  const awake = { connected: true, powerState: 'on' }
  const asleep = { connected: true, powerState: 'sleep' }
  const offline = { connected: false, powerState: 'on' }

  it('keeps every order from a camera that is offline', () => {
    for (const order of ['wake', 'sleep', 'reboot', 'settings'] as const) {
      expect(orderProblem(offline, order)).toContain('The camera is offline.')
    }
  })

  it('keeps a camera from being told what it does already', () => {
    expect(orderProblem(awake, 'wake')).toBe('The camera is awake already.')
    expect(orderProblem(asleep, 'sleep')).toBe('The camera is asleep already.')
  })

  it('lets through the others', () => {
    const told = [
      orderProblem(awake, 'sleep'),
      orderProblem(asleep, 'wake'),
      orderProblem(awake, 'reboot'),
      orderProblem(asleep, 'reboot'),
      orderProblem(asleep, 'settings'),
    ]
    expect(told).toEqual(told.map(() => undefined))
  })
})

describe('the monthly limit', () => {
  it.each([0, 71, 72, 1500])('can be %s hours', (hours) => {
    expect(limitProblem(hours)).toBeUndefined()
  })

  it.each([-1, 1501, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %s hours', (hours) => {
    expect(limitProblem(hours)).toContain('from 0 to 1,500')
  })
})
