import { describe, expect, it } from 'vitest'
import { canConnect, countsTowardsRenewalFee, simStatuses, statusLabel } from './status.ts'

describe('statusLabel', () => {
  it('has a word for every status', () => {
    for (const status of simStatuses) expect(statusLabel(status)).toMatch(/^[A-Z][a-z]+$/)
    expect(statusLabel('testing')).toBe('Testing')
  })

  it('shows what it does not know as it is', () => {
    expect(statusLabel('quarantined')).toBe('quarantined')
    expect(statusLabel('constructor')).toBe('constructor')
    expect(statusLabel(undefined)).toBe('Unknown')
    expect(statusLabel('')).toBe('Unknown')
  })
})

describe('what a status means', () => {
  it('decides on sessions', () => {
    expect(simStatuses.filter(canConnect)).toEqual(['ready', 'active', 'standby'])
    expect(canConnect('testing')).toBe(true)
    expect(canConnect('quarantined')).toBe(false)
    expect(canConnect(undefined)).toBe(false)
  })

  it('decides on renewal fees', () => {
    expect(simStatuses.filter(countsTowardsRenewalFee)).toEqual(['ready', 'standby', 'suspended'])
  })
})
