import { describe, expect, it } from 'vitest'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { appliedLicense, licenseTypes } from '../../../domain/soracam/license.ts'
import { noStill, stillBadge, stillSentence } from '../-stills/words.ts'
import { cameraBadge, licenseText, quotaText } from './words.ts'

const camera = (part: Partial<SoraCamDevice>): SoraCamDevice => ({
  deviceId: 'd',
  name: 'Dock',
  firmwareVersion: '1',
  productDisplayName: 'ATOM Cam 2',
  powerState: 'on',
  ...part,
})

describe('words about a camera', () => {
  it('say how it stands', () => {
    expect(cameraBadge(camera({ connected: true }))).toEqual({ tone: 'active', label: 'Connected' })
    expect(cameraBadge(camera({ powerState: 'sleep' })).label).toBe('Asleep')
    expect(cameraBadge(camera({ connected: false })).label).toBe('Offline')
  })

  it('name its license, one that is not known by its own name', () => {
    expect(licenseText(camera({}))).toBe('No license')
    expect(licenseText(camera({ appliedLicenses: [appliedLicense(licenseTypes['MR7-SC'])] }))).toBe(
      'Motion, 7 days',
    )
    expect(licenseText(camera({ appliedLicenses: [{ name: 'AI', value: 'count=3' }] }))).toBe('AI')
  })

  it('count hours past a day, and whole seconds', () => {
    expect(quotaText(72 * 3600)).toBe('72 hr')
    expect(quotaText(0)).toBe('0 sec')
    expect(quotaText(71 * 3600 + 50 * 60)).toBe('71 hr 50 min')
    // What is begun counts.
    expect(quotaText(59.5)).toBe('1 min')
  })
})

describe('words about a still', () => {
  const states = [
    'initializing',
    'processing',
    'retrying',
    'completed',
    'failed',
    'limitExceeded',
    'expired',
  ]

  it('tell every state apart, with a sentence each', () => {
    expect(new Set(states.map((state) => stillBadge(state).label)).size).toBe(states.length)
    expect(new Set(states.map(stillSentence)).size).toBe(states.length)
    for (const state of states) expect(stillSentence(state)).toMatch(/\.$/)
  })

  it('keep a state that is not known', () => {
    expect(stillBadge('paused')).toEqual({ tone: 'unknown', label: 'paused' })
    expect(stillSentence('paused')).toBe('The API says of this still: paused.')
  })

  it('say why there is no picture', () => {
    expect(noStill('processing')).toBe('The still is not ready yet.')
    expect(noStill('failed')).toContain('could not make this still')
  })
})
