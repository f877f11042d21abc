import { describe, expect, test } from 'vitest'
import { addressArgs, longestBody, namedSecrets, secretPaths, withoutPaths } from './call-args.ts'
import { readArgs } from './call-search.ts'

describe('arguments in an address', () => {
  test.each<[raw: Record<string, unknown>, args: object]>([
    [{}, { path: {}, query: {} }],
    [
      { path: 'x', query: 5, body: null },
      { path: {}, query: {}, body: null },
    ],
    [
      { path: ['a'], query: ['b'] },
      { path: {}, query: {} },
    ],
    [
      { path: { sim_id: 89, odd: { a: 1 }, none: null }, query: { limit: 10 } },
      { path: { sim_id: '89' }, query: { limit: 10 } },
    ],
    [{ body: { tags: {} } }, { path: {}, query: {}, body: { tags: {} } }],
  ])('%j is read as %j', (raw, args) => {
    expect(readArgs(raw)).toEqual(args)
  })

  test('never hold a secret, however deep it stands', () => {
    const secret = 'hunter2'
    const shown = addressArgs({
      path: { token: secret, operator_id: 'OP1' },
      query: { otp: secret, limit: 5 },
      body: {
        email: 'a@example.com',
        password: secret,
        credentials: { secretAccessKey: secret, accessKeyId: 'AKIA' },
        list: [{ preSharedKey: secret, name: 'n' }],
        headers: [{ headerKey: 'Authorization', headerValue: secret }],
        authKey: secret,
      },
    })
    expect(JSON.stringify(shown)).not.toContain(secret)
    expect(shown).toEqual({
      path: { operator_id: 'OP1' },
      query: { limit: 5 },
      body: {
        email: 'a@example.com',
        credentials: { accessKeyId: 'AKIA' },
        list: [{ name: 'n' }],
        headers: [{ headerKey: 'Authorization' }],
      },
    })
  })

  test('hold neither a private key nor what lets somebody in by a header, under any name', () => {
    const body = {
      authentication: { type: 'publickey', key: '-----BEGIN PRIVATE KEY-----\nx' },
      headers: { Authorization: 'Bearer x', Cookie: 'a=b', Accept: '*/*' },
    }
    expect(addressArgs({ path: {}, query: {}, body }).body).toEqual({
      authentication: { type: 'publickey' },
      headers: { Accept: '*/*' },
    })
  })

  test('can be rid of what stands at a path', () => {
    const body = { type: 'psk', credentials: { key: 'x', id: 'y' }, list: [1] }
    expect(withoutPaths(body, [['credentials', 'key'], ['none']])).toEqual({
      type: 'psk',
      credentials: { id: 'y' },
      list: [1],
    })
    expect(withoutPaths('text', [['key']])).toBe('text')
  })

  test('leave out what is empty and a body that is too long', () => {
    expect(addressArgs({ path: { a: '' }, query: { b: undefined, c: false } })).toEqual({
      path: {},
      query: { c: false },
    })
    const body = { name: 'x'.repeat(longestBody) }
    expect(addressArgs({ path: {}, query: {}, body })).toEqual({ path: {}, query: {} })
  })
})

test('secrets are found in objects and lists, by their path', () => {
  const body = { a: { password: 'x', token: 5 }, list: [{ name: 'n' }, { psk: 'y' }], secret: '' }
  expect(secretPaths(body)).toEqual([
    ['a', 'password'],
    ['list', '1', 'psk'],
  ])
  expect(secretPaths('text')).toEqual([])
})

test('secrets of path and query stand for themselves in what is copied', () => {
  expect(namedSecrets({ path: { token: 'x', id: 'a' }, query: { otp: '1', limit: 5 } })).toEqual({
    path: { token: '<token>', id: 'a' },
    query: { otp: '<otp>', limit: 5 },
  })
})

test('the key of a credential set is secret, that of a parameter is not', () => {
  const body = { type: 'psk', description: 'kept', credentials: { key: 'a' } }
  expect(addressArgs({ path: {}, query: {}, body }).body).toEqual({
    type: 'psk',
    description: 'kept',
    credentials: {},
  })
  expect(secretPaths(body)).toEqual([['credentials', 'key']])
  const parameters = [{ key: 'enabled', value: true }]
  expect(addressArgs({ path: {}, query: {}, body: parameters }).body).toEqual(parameters)
})
