import { describe, expect, it } from 'vitest'
import type { Configuration } from '../../../domain/group/configuration.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { NamespaceId } from '../../../domain/group/namespaces.ts'
import { saveSettings } from './save.ts'

/** A platform that merges or replaces, and writes down what it is asked for. */
function platform(namespace: NamespaceId, stored: Settings, mode: 'merge' | 'replace') {
  const said: string[] = []
  let settings = stored
  const calls = {
    put: async (next: Settings): Promise<Configuration> => {
      said.push(`put ${Object.keys(next).join()}`)
      settings = mode === 'merge' ? { ...settings, ...next } : next
      if (JSON.stringify(settings).length > 8192) throw new Error('too large')
      return { [namespace]: settings }
    },
    removeKey: async (key: string) => {
      said.push(`remove ${key}`)
      const { [key]: _gone, ...rest } = settings
      settings = rest
    },
    removeNamespace: async () => {
      said.push('remove all')
      settings = {}
    },
  }
  const save = async (next: Settings) => {
    await saveSettings(calls, { namespace, stored: { [namespace]: stored }, next })
    return { said, settings }
  }
  return { save }
}

describe('saveSettings', () => {
  it.each(['merge', 'replace'] as const)('sends everything, under %s', async (mode) => {
    const { save } = platform('SoracomAir', { a: 1, b: 1, future: { x: 1 } }, mode)
    expect(await save({ a: 2, b: 1, future: { x: 1 } })).toEqual({
      said: ['put a,b,future'],
      settings: { a: 2, b: 1, future: { x: 1 } },
    })
  })

  it('deletes what is left over where the platform merges, and only there', async () => {
    const stored = { a: 1, b: 1, c: 1 }
    const merged = await platform('SoracomBeam', stored, 'merge').save({ a: 1 })
    expect(merged).toEqual({ said: ['put a', 'remove b', 'remove c'], settings: { a: 1 } })
    const replaced = await platform('SoracomBeam', stored, 'replace').save({ a: 1 })
    expect(replaced).toEqual({ said: ['put a'], settings: { a: 1 } })
  })

  it('makes room first where old and new together are too large', async () => {
    const { save } = platform('SoracomAir', { old: 'x'.repeat(6000) }, 'merge')
    const next = { new: 'y'.repeat(6000) }
    expect(await save(next)).toEqual({ said: ['remove old', 'put new'], settings: next })
  })

  it('empties Orbit whole and writes it again, since its keys cannot be deleted', async () => {
    const { save } = platform('SoracomOrbit', { enabled: true, codeSrn: 'a' }, 'merge')
    expect(await save({ enabled: false })).toEqual({
      said: ['put enabled', 'remove all', 'put enabled'],
      settings: { enabled: false },
    })
  })

  it('takes the namespace away where nothing is to stay', async () => {
    expect(await platform('SoracomFunk', { a: 1 }, 'merge').save({})).toEqual({
      said: ['remove all'],
      settings: {},
    })
    expect((await platform('SoracomFunk', {}, 'merge').save({})).said).toEqual([])
  })
})
