import { expect, test } from 'vitest'
import { hasSecrets, hidden } from '../../../domain/settings/secrets.ts'
import { settingsOf } from './-settings.ts'

const air = {
  authenticationRequired: true,
  username: 'sora',
  password: 'open sesame',
  dnsServers: ['192.0.2.53'],
  userdata: '',
}

test('writes each setting as it is stored, and hides secrets', () => {
  expect(settingsOf(air, false)).toEqual([
    { key: 'authenticationRequired', text: 'true', block: false },
    { key: 'username', text: 'sora', block: false },
    { key: 'password', text: hidden, block: false },
    { key: 'dnsServers', text: '[\n  "192.0.2.53"\n]', block: true },
    { key: 'userdata', text: '', block: false },
  ])
  expect(settingsOf(air, true)[2]?.text).toBe('open sesame')
  expect(hasSecrets(air)).toBe(true)
})

test('hides secrets inside of others', () => {
  const beam = { 'http://beam': { destination: 'https://x', preSharedKey: 'abc', addImsi: true } }
  expect(hasSecrets(beam)).toBe(true)
  const [setting] = settingsOf(beam, false)
  expect(setting?.text).toContain(hidden)
  expect(setting?.text).not.toContain('abc')
  expect(settingsOf(beam, true)[0]?.text).toContain('abc')
})

test('takes names and switches for what they are', () => {
  const plain = { credentialsId: '$aws', passwordRequired: true, secretName: '', tokens: null }
  expect(hasSecrets(plain)).toBe(false)
  expect(settingsOf(plain, false).map(({ text }) => text)).toEqual(['$aws', 'true', '', 'null'])
})

test.each([[null], [undefined], ['text'], [1], [[]]])(
  'bears a namespace that is none: %j',
  (odd) => {
    expect(settingsOf(odd, false)).toEqual([])
    expect(hasSecrets(odd)).toBe(false)
  },
)
