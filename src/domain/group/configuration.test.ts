import { expect, test } from 'vitest'
import { configurationBytes, settingsIn, withNamespace } from './configuration.ts'
import { namespaceOf, namespaces } from './namespaces.ts'
import { fieldGroups, holdsFromNextSession } from './schema.ts'

test('a configuration is measured in UTF-8, as JSON without spaces', () => {
  expect(configurationBytes({})).toBe(2)
  expect(configurationBytes({ A: { a: 'あ' } })).toBe('{"A":{"a":"xxx"}}'.length)
  const configuration = withNamespace({ A: { a: 1 }, B: {} }, 'B', { b: 2 })
  expect(configuration).toEqual({ A: { a: 1 }, B: { b: 2 } })
})

test('a namespace that is not there, or is no object, has no settings', () => {
  expect(settingsIn(undefined, 'A')).toEqual({})
  expect(settingsIn({ A: { a: 1 } }, 'A')).toEqual({ a: 1 })
  expect(settingsIn({ A: { a: 1 } }, 'toString')).toEqual({})
  expect(settingsIn(JSON.parse('{"A": [1]}'), 'A')).toEqual({})
})

test('there are ten namespaces, and no field is known twice', () => {
  expect(namespaces).toHaveLength(10)
  expect(namespaceOf('SoracomNapter')).toBeUndefined()
  for (const { id } of namespaces) {
    const fields = fieldGroups(id, {}).flatMap(({ toggle, fields: own }) =>
      toggle ? own.concat(toggle) : own,
    )
    const paths = fields.map(({ path }) => path.join('.'))
    expect(new Set(paths).size, id).toBe(paths.length)
  }
})

test('only what a device learns when it connects waits for the next session', () => {
  expect(holdsFromNextSession('SoracomAir', ['userdata', 'vpgId'])).toBe(true)
  expect(holdsFromNextSession('SoracomAir', ['userdata'])).toBe(false)
  expect(holdsFromNextSession('SoracomBeam', ['username'])).toBe(false)
})
