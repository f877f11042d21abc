import { expect, test } from 'vitest'
import { configurationBytes, settingsIn, withNamespace } from './configuration.ts'

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
