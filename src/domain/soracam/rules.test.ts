import { describe, expect, it } from 'vitest'
import { isExportWorking, type ExportStatus } from './exports.ts'
import { appliedLicense, licenseTypes, recordingLicense } from './license.ts'
import { quotaMonth, quotaState, secondsSpent, usualLimitSeconds } from './quota.ts'
import { cameraStatus } from './status.ts'

describe('exports', () => {
  it.each([
    ['initializing', true],
    ['processing', true],
    ['retrying', true],
    ['completed', false],
    ['failed', false],
    ['limitExceeded', false],
    ['expired', false],
  ] satisfies [ExportStatus, boolean][])('%s: still working is %s', (status, working) => {
    expect(isExportWorking(status)).toBe(working)
  })
})

describe('licenses', () => {
  it.each(Object.entries(licenseTypes))('%s is read back from what is applied', (_, license) => {
    expect(recordingLicense([appliedLicense(license)])).toEqual(license)
  })

  it('are written as the description writes them', () => {
    expect(appliedLicense(licenseTypes['CR14-SC'])).toEqual({
      name: 'Cloud Continuous Recording License (14 Days)',
      value: 'storage_life=14',
    })
    expect(appliedLicense(licenseTypes['MR7-SC']).name).toBe(
      'Cloud Motion Detection "Unlimited" Recording License (7 Days)',
    )
  })

  it('others are passed over', () => {
    expect(recordingLicense([])).toBeUndefined()
    expect(recordingLicense([{ name: 'AI', value: 'count=3' }])).toBeUndefined()
  })
})

describe('the quota', () => {
  it('counts down to nothing, and bills what lies beyond 72 hours', () => {
    expect(quotaState(69)).toEqual({
      limitSeconds: 259_200,
      usedSeconds: 69,
      remainingSeconds: 259_131,
      billedSeconds: 0,
    })
    const beyond = quotaState(usualLimitSeconds + 69, 2 * usualLimitSeconds)
    expect(beyond).toMatchObject({ billedSeconds: 69, remainingSeconds: usualLimitSeconds - 69 })
    expect(quotaState(5000, 3600)).toMatchObject({ remainingSeconds: 0, billedSeconds: 0 })
  })

  it('is spent in whole seconds over all parts', () => {
    expect(secondsSpent([])).toBe(0)
    expect(secondsSpent([{ from: 0, to: 900_000 }])).toBe(900)
    const parts = [
      { from: 0, to: 400 },
      { from: 1000, to: 1700 },
    ]
    expect(secondsSpent(parts)).toBe(2)
  })

  it('is that of the month in UTC', () => {
    expect(quotaMonth(Date.UTC(2025, 11, 31, 23, 59, 59, 999))).toBe('202512')
    expect(quotaMonth(Date.UTC(2026, 0, 1))).toBe('202601')
  })
})

describe('cameraStatus', () => {
  it.each([
    [true, 'on', 'online'],
    [true, 'sleep', 'sleeping'],
    [false, 'on', 'offline'],
    [false, 'sleep', 'offline'],
    [undefined, 'on', 'online'],
  ])('connected %s and power %s is %s', (connected, powerState, expected) => {
    expect(cameraStatus({ connected, powerState })).toBe(expected)
  })
})
