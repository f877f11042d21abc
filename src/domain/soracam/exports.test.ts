import { describe, expect, it, test } from 'vitest'
import { updateProgress, updateTimeoutMs } from './firmware.ts'
import {
  exportPieces,
  exportSeconds,
  exportStatusAt,
  firstUnaffordable,
  harvestPath,
  videoRule,
} from './exports.ts'
import {
  appliedLicense,
  assignRule,
  freeLicenses,
  licenseTypeNames,
  licenseTypeOf,
  licenseTypes,
  quantityRule,
  recordingLicense,
} from './license.ts'

const minute = 60_000
const hour = { from: 0, to: 60 * minute }

describe('an export of video', () => {
  it('is cut into pieces of at most a quarter of an hour', () => {
    const pieces = exportPieces({ from: 0, to: 40 * minute }, undefined, 'pcm_s16le')
    expect(pieces.map(({ from, to }) => (to - from) / minute)).toEqual([15, 15, 10])
    expect(pieces.map(({ seconds }) => seconds)).toEqual([900, 900, 600])
  })

  it('leaves out pieces of which nothing was recorded, and counts what was', () => {
    const recorded = [{ from: 10 * minute, to: 16 * minute }]
    const pieces = exportPieces(hour, recorded, 'mp3')
    expect(pieces).toEqual([
      { from: 0, to: 15 * minute, seconds: 600 },
      { from: 15 * minute, to: 30 * minute, seconds: 120 },
    ])
    expect(exportPieces(hour, [], 'mp3')).toEqual([])
  })

  it('counts twice with MP3, and started seconds as whole ones', () => {
    expect(exportSeconds([{ from: 0, to: 1500 }], 'pcm_s16le')).toBe(2)
    expect(exportSeconds([{ from: 0, to: 1500 }], 'mp3')).toBe(4)
  })

  it.each([
    [3600, undefined],
    [3599, 3],
    [900, 1],
    [899, 0],
    [0, 0],
  ])('with %i seconds left of the quota ends at piece %s', (left, piece) => {
    expect(firstUnaffordable(exportPieces(hour, undefined, 'pcm_s16le'), left)).toBe(piece)
  })

  it.each([
    [{ from: 0, to: 900_000 }, undefined],
    [{ from: 0, to: 900_001 }, 'tooLong'],
    [{ from: 5, to: 5 }, 'empty'],
    [{ from: -1, to: 5 }, 'notATime'],
    [{ from: 5e6, to: 5.1e6 }, 'future'],
  ] as const)('of %j is %s', (range, rule) => {
    expect(videoRule(range, 4e6)).toBe(rule)
  })

  it('has expired when its address has', () => {
    expect(exportStatusAt({ status: 'completed', expiryTime: 5 }, 4)).toBe('completed')
    expect(exportStatusAt({ status: 'completed', expiryTime: 5 }, 5)).toBe('expired')
    expect(exportStatusAt({ status: 'failed', expiryTime: 5 }, 5)).toBe('failed')
  })
})

test.each([
  ['', '/a.zip'],
  ['/', '/a.zip'],
  ['/cams/{device_id}/', '/cams/ABC/a.zip'],
  ['{date}/{other}', '/2025/06/17/03/32/{other}/a.zip'],
])('the prefix %j in Harvest Files makes %s', (prefix, path) => {
  const now = Date.UTC(2025, 5, 17, 3, 32, 15)
  expect(harvestPath(prefix, { device_id: 'ABC' }, now, 'a.zip')).toBe(path)
})

describe('an update of firmware', () => {
  const started = { from: '1', version: '2', startedTime: 1000 }
  const camera = { connected: true, powerState: 'on' }
  it.each([
    ['running', { ...camera, firmwareVersion: '1' }, 2000],
    ['running', { ...camera, connected: false, firmwareVersion: '1' }, 2000],
    ['running', { ...camera, connected: false, firmwareVersion: '2' }, 2000],
    ['done', { ...camera, firmwareVersion: '2' }, 2000],
    ['failed', { ...camera, connected: false, firmwareVersion: '1' }, 1000 + updateTimeoutMs],
  ] as const)('is %s', (progress, now, at) => {
    expect(updateProgress(started, now, at)).toBe(progress)
  })

  it('has failed when the camera is seen to be back as it was', () => {
    const away = { ...started, away: true }
    expect(updateProgress(away, { ...camera, connected: false }, 2000)).toBe('running')
    expect(updateProgress(away, { ...camera, firmwareVersion: '1' }, 2000)).toBe('failed')
    expect(updateProgress(away, { ...camera, firmwareVersion: '2' }, 2000)).toBe('done')
  })

  it('to a version that is not known is done when the version is another', () => {
    const unknown = { ...started, version: undefined }
    expect(updateProgress(unknown, { ...camera, firmwareVersion: '1' }, 2000)).toBe('running')
    expect(updateProgress(unknown, { ...camera, firmwareVersion: '3' }, 2000)).toBe('done')
  })
})

describe('licenses', () => {
  test.each(licenseTypeNames)('%s is read back from what a camera tells', (type) => {
    const told = recordingLicense([appliedLicense(licenseTypes[type])])
    expect(told && licenseTypeOf(told)).toBe(type)
  })

  const held = { appliedLicenses: [appliedLicense(licenseTypes['CR7-SC'])] }
  it.each([
    [held, 'CR7-SC', 'same'],
    [held, 'CR14-SC', undefined],
    [held, null, undefined],
    [{ appliedLicenses: [] }, null, 'none'],
    [{ ...held, isShared: true }, 'CR14-SC', 'shared'],
    [{}, null, undefined],
  ] as const)('of %j to %s: %s', (camera, type, rule) => {
    expect(assignRule(camera, type)).toBe(rule)
  })

  it.each([
    [2, undefined],
    [1, 'inUse'],
    [-1, 'notWhole'],
    [2.5, 'notWhole'],
    [Number.NaN, 'notWhole'],
  ])('so many as %s: %s', (desired, rule) => {
    expect(quantityRule({ quantity: 3, quantityInUse: 2 }, desired)).toBe(rule)
  })

  it('are free where no camera has them', () => {
    expect(freeLicenses({ quantity: 3, quantityInUse: 2 })).toBe(1)
    expect(freeLicenses({ quantity: 1, quantityInUse: 2 })).toBe(0)
    expect(freeLicenses({})).toBe(0)
  })
})
