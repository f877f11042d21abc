import { expect, test } from 'vitest'
import { hidden } from '../../domain/settings/secrets.ts'
import { fieldGroups, overviewGroups } from '../group/schema.ts'
import { described } from './describe.ts'

const told = (settings: unknown, reveal = false) =>
  described(fieldGroups('SoracomAir', {}), settings, reveal).map(
    ({ label, text, block }) => `${label}: ${text}${block ? ' (block)' : ''}`,
  )

test('says what is set in the words of the form, and the rest as it is stored', () => {
  const air = {
    authenticationRequired: true,
    username: 'sora',
    password: 'open sesame',
    dnsServers: ['192.0.2.53', '198.51.100.53'],
    useCustomDns: 'false',
    metadata: { readonly: true },
    userdata: '',
    laterKey: [1],
  }
  expect(told(air)).toEqual([
    'Custom DNS: Off',
    'DNS servers: 192.0.2.53, 198.51.100.53',
    'CHAP authentication: On',
    'User name: sora',
    `Password: ${hidden}`,
    'Read-only: On',
    'User data: ',
    'laterKey: [\n  1\n] (block)',
  ])
  expect(told(air, true)).toContain('Password: open sesame')
})

test('shows what is of another kind than its field as it is stored', () => {
  expect(told({ useVpg: 7, userdata: { a: 1 } })).toEqual([
    'Virtual Private Gateway: 7',
    'User data: {\n  "a": 1\n}',
  ])
})

test('tells of each entry point of Beam, and of what is none as it is stored', () => {
  const beam = { 'http://beam': { enabled: 'true', destination: 'https://x' }, odd: 1 }
  expect(
    described(overviewGroups('SoracomBeam', beam), beam, false).map(({ label, text }) => [
      label,
      text,
    ]),
  ).toEqual([
    ['http://beam', 'On'],
    ['Destination', 'https://x'],
    ['odd', '1'],
  ])
})

test('hides secrets inside of others', () => {
  const beam = { 'http://beam': { destination: 'https://x', preSharedKey: 'abc', addImsi: true } }
  expect(described([], beam, false)[0]?.text).not.toContain('abc')
  expect(described([], beam, true)[0]?.text).toContain('abc')
})

test.each([[null], [undefined], ['text'], [1], [[]]])('bears settings that are none: %j', (odd) => {
  expect(told(odd)).toEqual([])
})
