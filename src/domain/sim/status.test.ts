import { describe, expect, it } from 'vitest'
import {
  canConnect,
  countsTowardsRenewalFee,
  simStatuses,
  statusLabel,
  statusTone,
} from './status.ts'

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

describe('statusTone', () => {
  it('is the status itself for the six that have a colour, else unknown', () => {
    for (const status of simStatuses) expect(statusTone(status)).toBe(status)
    for (const other of ['testing', 'shipped', '', null, undefined]) {
      expect(statusTone(other)).toBe('unknown')
    }
  })
})
