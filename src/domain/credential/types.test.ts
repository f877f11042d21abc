import { describe, expect, it } from 'vitest'
import { credentialFields, credentialTypes, maskedCredentials } from './types.ts'

describe('the types', () => {
  it('are each there once, and none asks for the same value twice', () => {
    expect(new Set(credentialTypes.map(({ type }) => type)).size).toBe(credentialTypes.length)
    for (const { type, fields = [] } of credentialTypes) {
      expect([type, new Set(fields.map(({ name }) => name)).size]).toEqual([type, fields.length])
    }
  })

  it('need at least one value where their values are known', () => {
    for (const { type, fields } of credentialTypes) {
      if (fields) expect([type, fields.some(({ required }) => required)]).toEqual([type, true])
    }
  })

  it('hide what is typed or pasted as a secret', () => {
    const shown = credentialTypes
      .flatMap(({ fields = [] }) => fields)
      .filter(({ input, secret }) => input === 'secret' && !secret)
    expect(shown).toEqual([])
  })

  it('may be new', () => {
    expect(credentialFields('new-credentials')).toBeUndefined()
  })
})

describe('what may be shown', () => {
  it('is all but the secrets', () => {
    expect(
      maskedCredentials('aws-credentials', { accessKeyId: 'AKIA', secretAccessKey: 'x' }),
    ).toEqual({ accessKeyId: 'AKIA', secretAccessKey: '********' })
    expect(maskedCredentials('x509', { cert: 'public', key: 'private' })).toEqual({
      cert: 'public',
      key: '********',
    })
  })

  it('is never a private key, wherever it was stored', () => {
    const cert = '-----BEGIN PRIVATE KEY-----'
    expect(maskedCredentials('x509', { cert })).toEqual({ cert: '********' })
  })

  it('never tells the length of a secret', () => {
    const [short, long] = ['a', 'a'.repeat(100)].map((key) => maskedCredentials('psk', { key }))
    expect(short).toEqual(long)
  })

  it('is nothing of what is not known', () => {
    expect(maskedCredentials('private-key-pem', { anything: 'x' })).toEqual({
      anything: '********',
    })
    expect(maskedCredentials('new-credentials', { username: 'x' })).toEqual({
      username: '********',
    })
    expect(maskedCredentials('psk', { key: 'x', note: 'y' })).toEqual({
      key: '********',
      note: '********',
    })
  })
})
