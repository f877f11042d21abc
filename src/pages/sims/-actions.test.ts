import { describe, expect, it } from 'vitest'
import type { Sim } from '../../api/generated/models/sim.ts'
import { simActions } from './-actions.ts'

const path = { sim_id: '8942310000000000001' }
const sim: Sim = { simId: path.sim_id, status: 'active', speedClass: 's1.slow', tags: {} }

/** What takes an action back, as operation and call; undefined where nothing does. */
function undoOf(id: string, one: Sim, values: object = {}) {
  const action = simActions.find((known) => known.id === id)
  const undo = action?.undo({ ...sim, ...one }, values as never)
  return undo && [undo.operation.id, undo.call]
}

describe('the way back', () => {
  it('leads between active and inactive, where it is free', () => {
    expect(undoOf('deactivate', { status: 'active' })).toEqual(['activateSim', { path }])
    expect(undoOf('activate', { status: 'inactive' })).toEqual(['deactivateSim', { path }])
    for (const status of ['ready', 'standby', 'suspended', 'testing'] as Sim['status'][]) {
      expect(undoOf('activate', { status }), status).toBeUndefined()
      expect(undoOf('deactivate', { status }), status).toBeUndefined()
    }
    for (const id of ['standby', 'suspend', 'terminate', 'delete-session']) {
      expect(undoOf(id, {}), id).toBeUndefined()
    }
  })

  it('gives names, tags and groups back as they were', () => {
    const named = { tags: { name: 'Meter', room: '' } }
    expect(undoOf('rename', named, { name: 'x' })).toEqual([
      'putSimTags',
      { path, body: [{ tagName: 'name', tagValue: 'Meter' }] },
    ])
    expect(undoOf('rename', {}, { name: 'x' })?.[0]).toBe('deleteSimTag')
    expect(undoOf('put-tag', {}, { tagName: ' new ', tagValue: '1' })).toEqual([
      'deleteSimTag',
      { path: { ...path, tag_name: 'new' } },
    ])
    expect(undoOf('put-tag', {}, { tagName: 'toString', tagValue: '1' })?.[0]).toBe('deleteSimTag')
    expect(undoOf('delete-tag', named, { tagName: 'room' })).toEqual([
      'putSimTags',
      { path, body: [{ tagName: 'room', tagValue: '' }] },
    ])
    expect(undoOf('set-group', { groupId: 'g1' }, { groupId: 'g2' })).toEqual([
      'setSimGroup',
      { path, body: { groupId: 'g1' } },
    ])
    expect(undoOf('set-group', {}, { groupId: 'g2' })?.[0]).toBe('unsetSimGroup')
  })

  it('gives limits and locks back, but no expiry that is over', () => {
    const at = Date.now() + 60_000
    expect(undoOf('unset-expiry', { expiryTime: at, expiryAction: 'suspend' })).toEqual([
      'setSimExpiryTime',
      { path, body: { expiryTime: at, expiryAction: 'suspend' } },
    ])
    expect(undoOf('set-expiry', {}, { at: '', action: '' })?.[0]).toBe('unsetSimExpiryTime')
    expect(undoOf('unset-expiry', { expiryTime: Date.now() - 1 })).toBeUndefined()
    expect(undoOf('unset-imei-lock', { imeiLock: { imei: '490154203237518' } })).toEqual([
      'setSimImeiLock',
      { path, body: { imei: '490154203237518' } },
    ])
    expect(undoOf('imei-lock', {}, { to: 'device', imei: '' })?.[0]).toBe('unsetSimImeiLock')
    expect(undoOf('speed-class', {}, { speedClass: 's1.fast' })).toEqual([
      'updateSimSpeedClass',
      { path, body: { speedClass: 's1.slow' } },
    ])
    expect(undoOf('protect', {})?.[0]).toBe('enableSimTermination')
    expect(undoOf('unprotect', {})?.[0]).toBe('disableSimTermination')
  })
})
