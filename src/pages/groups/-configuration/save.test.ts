import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { NamespaceId } from '../../../domain/group/namespaces.ts'
import { saveSettings } from './save.ts'

/** A platform that keeps what a PUT does not name, and writes down what it is asked for. */
function platform(namespace: NamespaceId, stored: Settings) {
  const said: string[] = []
  let settings = stored
  const calls = {
    put: async (next: Settings) => {
      said.push(`put ${Object.keys(next).join()}`)
      settings = { ...settings, ...next }
      if (JSON.stringify(settings).length > 8192) throw new Error('too large')
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
  it('sends the keys that changed, and no other', async () => {
    const { save } = platform('SoracomAir', { a: 1, b: 1, future: { x: 1, y: [1] } })
    expect(await save({ a: 2, b: 1, future: { y: [1], x: 1 }, c: null })).toEqual({
      said: ['put a,c'],
      settings: { a: 2, b: 1, future: { x: 1, y: [1] }, c: null },
    })
  })

  it('deletes what is gone, after the rest is stored', async () => {
    const { save } = platform('SoracomBeam', { a: 1, b: 1, c: 1 })
    expect(await save({ a: 2 })).toEqual({
      said: ['put a', 'remove b', 'remove c'],
      settings: { a: 2 },
    })
    const { save: again } = platform('SoracomBeam', { a: 1, b: 1 })
    expect((await again({ a: 1 })).said).toEqual(['remove b'])
  })

  it('makes room first where old and new together are too large', async () => {
    const { save } = platform('SoracomAir', { old: 'x'.repeat(6000) })
    const next = { new: 'y'.repeat(6000) }
    expect(await save(next)).toEqual({ said: ['remove old', 'put new'], settings: next })
  })

  it('empties Orbit whole and writes it again, since its keys cannot be deleted', async () => {
    const { save } = platform('SoracomOrbit', { enabled: true, codeSrn: 'a' })
    expect(await save({ enabled: false })).toEqual({
      said: ['put enabled', 'remove all', 'put enabled'],
      settings: { enabled: false },
    })
    const { save: changes } = platform('SoracomOrbit', { enabled: true, codeSrn: 'a' })
    expect((await changes({ enabled: false, codeSrn: 'a' })).said).toEqual(['put enabled'])
  })

  it('takes the namespace away where nothing is to stay', async () => {
    const { save } = platform('SoracomFunk', { a: 1 })
    expect(await save({})).toEqual({ said: ['remove all'], settings: {} })
    expect((await platform('SoracomFunk', {}).save({})).said).toEqual([])
  })
})
