import { expect, test } from 'vitest'
import { credentialFields, credentialTypeLabel, credentialTypes } from './credential.ts'

test('every type and every value of it has a name of its own', () => {
  expect(new Set(credentialTypes.map(({ label }) => label)).size).toBe(credentialTypes.length)
  for (const { type, label, fields = [] } of credentialTypes) {
    expect(label).not.toBe(type)
    expect(fields.filter((field) => field.label === field.name)).toEqual([])
    expect([type, new Set(fields.map((field) => field.label)).size]).toEqual([type, fields.length])
  }
})

test('what is not known is called as the API spells it', () => {
  expect(credentialTypeLabel('psk')).toBe('Pre-shared key')
  expect(credentialTypeLabel('toString')).toBe('toString')
  expect(credentialFields('x509')?.find(({ name }) => name === 'ca')?.hint).toContain('PEM')
  expect(credentialFields('new-credentials')).toBeUndefined()
})
