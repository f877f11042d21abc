import { expect, test } from 'vitest'
import { missing, nothingTyped, toCredentials, type Typed } from './typed.ts'

const typed: Typed = {
  email: ' root@example.com ',
  operatorId: ' ＯＰ0000000001',
  userName: 'viewer ',
  password: ' spaced ',
  authKeyId: ' keyId-1 ',
  authKey: '\u200Bsecret-1\t',
}

test('only the fields of the chosen kind are missing', () => {
  expect(Object.keys(missing('root', nothingTyped))).toEqual(['email', 'password'])
  expect(Object.keys(missing('sam', nothingTyped))).toEqual(['operatorId', 'userName', 'password'])
  expect(Object.keys(missing('authKey', nothingTyped))).toEqual(['authKeyId', 'authKey'])
  expect(missing('sam', typed)).toEqual({})
  expect(Object.keys(missing('sam', { ...typed, userName: '  ' }))).toEqual(['userName'])
})

test('names and keys are trimmed, passwords are sent as typed', () => {
  expect(toCredentials('root', typed)).toEqual({
    kind: 'root',
    email: 'root@example.com',
    password: ' spaced ',
  })
  expect(toCredentials('sam', typed)).toEqual({
    kind: 'sam',
    operatorId: 'OP0000000001',
    userName: 'viewer',
    password: ' spaced ',
  })
  expect(toCredentials('authKey', typed)).toEqual({
    kind: 'authKey',
    authKeyId: 'keyId-1',
    authKey: 'secret-1',
  })
})
