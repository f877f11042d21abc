import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import {
  deleteNamespace,
  deleteParameter,
  putConfiguration,
  type Parameter,
} from './configuration.ts'
import { createGroup, groups } from './groups.ts'
import { errorOf } from '../sim/testing.ts'

const http = 'http://beam.soracom.io:8888/{path}'

function groupIn(world: World) {
  const configuration = {
    SoracomAir: { useCustomDns: false, dnsServers: ['192.0.2.1'], future: { of: 'tomorrow' } },
    SoracomBeam: { [http]: { enabled: 'false' } },
    SoracomOrbit: { enabled: true, codeSrn: 'srn' },
  }
  const { groupId } = createGroup(world, { configuration }, 1)
  return {
    groupId,
    stored: () => groups.get(world, groupId).configuration,
    put: (namespace: string, parameters: readonly Parameter[]) =>
      putConfiguration(world, groupId, { namespace, parameters }, 2),
  }
}

describe('putConfigurationParameters', () => {
  it('overwrites the keys given and leaves the others, whatever they are', () => {
    const world = testWorld()
    const group = groupIn(world)
    const { lastModifiedTime } = group.put('SoracomAir', [{ key: 'useCustomDns', value: true }])
    expect(lastModifiedTime).toBe(2)
    expect(group.stored()['SoracomAir']).toEqual({
      useCustomDns: true,
      dnsServers: ['192.0.2.1'],
      future: { of: 'tomorrow' },
    })
    expect(group.stored()['SoracomBeam']).toEqual({ [http]: { enabled: 'false' } })
  })

  it('begins a namespace that the group does not have', () => {
    const group = groupIn(testWorld())
    group.put('SoracomHarvest', [{ key: 'enabled', value: true }])
    expect(group.stored()['SoracomHarvest']).toEqual({ enabled: true })
  })

  it('takes keys that are names of JavaScript’s own', () => {
    const group = groupIn(testWorld())
    group.put('SoracomAir', [{ key: '__proto__', value: { a: 1 } }])
    expect(JSON.stringify(group.stored()['SoracomAir'])).toContain('"__proto__":{"a":1}')
  })

  it('refuses unknown namespaces, empty keys and keys given twice', () => {
    const { put } = groupIn(testWorld())
    const one = { key: 'a', value: 1 }
    expect(errorOf(() => put('SoracomNapter', [one]))).toBe('400 COM0004')
    expect(errorOf(() => put('SoracomAir', [{ key: '', value: 1 }]))).toBe('400 COM0004')
    expect(errorOf(() => put('SoracomAir', [one, one]))).toBe('400 COM0004')
  })

  it('counts all namespaces towards the eight kilobytes, and stores nothing beyond them', () => {
    const group = groupIn(testWorld())
    const before = group.stored()
    const space = 8192 - JSON.stringify(before).length
    const text = (length: number) => [{ key: 'userdata', value: 'x'.repeat(length) }]
    const overhead = ',"userdata":""'.length
    expect(errorOf(() => group.put('SoracomAir', text(space - overhead + 1)))).toBe('400 COM0004')
    expect(group.stored()).toEqual(before)
    group.put('SoracomAir', text(space - overhead))
    expect(JSON.stringify(group.stored())).toHaveLength(8192)
  })
})

describe('deleteConfigurationParameter', () => {
  it('takes one key away, and does not mind one that is not there', () => {
    const world = testWorld()
    const group = groupIn(world)
    const remove = (namespace: string, key: string) =>
      deleteParameter(world, group.groupId, { namespace, key }, 3)
    remove('SoracomBeam', http)
    expect(group.stored()['SoracomBeam']).toEqual({})
    expect(groups.get(world, group.groupId).lastModifiedTime).toBe(3)
    remove('SoracomBeam', http)
    remove('SoracomAir', 'toString')
    expect(Object.keys(group.stored()['SoracomAir'] ?? {})).toHaveLength(3)
    expect(errorOf(() => remove('Nothing', 'x'))).toBe('400 COM0004')
  })

  it('is not there for Orbit', () => {
    const world = testWorld()
    const { groupId, stored } = groupIn(world)
    const orbit = { namespace: 'SoracomOrbit', key: 'codeSrn' }
    expect(errorOf(() => deleteParameter(world, groupId, orbit, 3))).toBe('400 COM0004')
    expect(stored()['SoracomOrbit']).toEqual({ enabled: true, codeSrn: 'srn' })
  })
})

describe('deleteConfigurationNamespace', () => {
  it('takes a namespace away with all its keys, and no other', () => {
    const world = testWorld()
    const { groupId, stored } = groupIn(world)
    deleteNamespace(world, groupId, 'SoracomOrbit', 4)
    expect(Object.keys(stored())).toEqual(['SoracomAir', 'SoracomBeam'])
    deleteNamespace(world, groupId, 'SoracomOrbit', 5)
    expect(groups.get(world, groupId).lastModifiedTime).toBe(4)
    expect(errorOf(() => deleteNamespace(world, groupId, 'toString', 5))).toBe('400 COM0004')
    expect(errorOf(() => deleteNamespace(world, 'none', 'SoracomAir', 5))).toBe('404 SEM0003')
  })
})
