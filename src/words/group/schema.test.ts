import { expect, test } from 'vitest'
import { namespaceOf, namespaces } from './namespaces.ts'
import { fieldGroups, holdsFromNextSession } from './schema.ts'

test('there are eleven namespaces, and no field is known twice', () => {
  expect(namespaces).toHaveLength(11)
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
