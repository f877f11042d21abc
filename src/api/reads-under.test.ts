import { describe, expect, test } from 'vitest'
import * as op from './generated/operations.ts'

describe('what a change makes stale by its path', () => {
  test('is what is read of its resource, and the list it stands in', () => {
    expect(op.putGroupTags.stale).toEqual(
      expect.arrayContaining(['listGroups', 'getGroup', 'listSubscribersInGroup']),
    )
    expect(op.putGroupTags.stale).toHaveLength(3)
    expect(op.deleteCredential.stale).toEqual(['listCredentials'])
  })

  test('is the same for a change that makes a new one', () => {
    expect(op.createGroup.stale).toEqual(op.putGroupTags.stale)
  })

  test('reaches what is nested, and nothing that only begins alike', () => {
    expect(op.setSoraCamDeviceAtomCamSettingsLogo.stale).toEqual(
      expect.arrayContaining(['listSoraCamDevices', 'getSoraCamDeviceAtomCamSettingsLogo']),
    )
    expect(op.activateSim.stale).not.toContain('searchSims')
  })

  test('keeps the resources of an operator apart', () => {
    expect(op.createUser.stale).toEqual(expect.arrayContaining(['listUsers', 'getUser']))
    expect(op.createUser.stale).not.toContain('getOperator')
  })
})
