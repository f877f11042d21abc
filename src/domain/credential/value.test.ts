import { describe, expect, it } from 'vitest'
import { holdsPrivateKey } from './private-key.ts'
import { brokenValueRule, meantValue } from './value.ts'

const block = (label: string) => `-----BEGIN ${label}-----\nTUFERSBVUA==\n-----END ${label}-----`
const open = { input: 'pem', secret: false } as const
const closed = { input: 'pem', secret: true } as const

describe('what is meant by a value', () => {
  it('has nothing around it that a copy brings along', () => {
    expect(meantValue({ input: 'secret' }, '\u00A0\tAKIA\u200B\r\n')).toBe('AKIA')
    expect(meantValue({ input: 'secret', verbatim: true }, '\t pass \n')).toBe(' pass ')
    expect(meantValue({ input: 'pem' }, block('X').replaceAll('\n', '\\n'))).toBe(block('X'))
    expect(meantValue({ input: 'secret' }, 'a\\nb')).toBe('a\\nb')
  })
})

describe('a private key', () => {
  it.each(['PRIVATE KEY', 'RSA PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'OPENSSH PRIVATE KEY'])(
    'is known as a %s, and refused where it would be shown',
    (label) => {
      expect(holdsPrivateKey(`x ${block(label)}`)).toBe(true)
      expect(brokenValueRule(open, block(label))).toBe('privateKey')
      expect(brokenValueRule({ input: 'text', secret: false }, block(label))).toBe('privateKey')
      expect(brokenValueRule(closed, block(label))).toBeUndefined()
    },
  )

  it.each(['CERTIFICATE', 'PUBLIC KEY'])('is no %s', (label) => {
    expect(holdsPrivateKey(block(label))).toBe(false)
    expect(brokenValueRule(closed, block(label))).toBe('notKey')
  })
})

it.each([
  [open, block('CERTIFICATE'), undefined],
  [open, block('TRUSTED CERTIFICATE'), undefined],
  [open, block('CERTIFICATE REQUEST'), 'notCertificate'],
  [open, block('CERTIFICATE').slice(0, -20), 'cut'],
  [closed, block('PRIVATE KEY').slice(0, -20), 'cut'],
  // A key with its chain behind it is a private key all the same.
  [closed, `${block('PRIVATE KEY')}\n${block('CERTIFICATE')}`, undefined],
  [{ input: 'text', secret: false }, 'AK\tIA', 'unseen'],
  [{ input: 'secret', secret: true }, 'A\u202EK', 'unseen'],
  [{ input: 'secret', secret: true }, 'A K 日本', undefined],
  [{ input: 'json', secret: true }, '{\n\t"a": 1\n}', undefined],
] as const)('%j breaks for %j the rule %s', (field, value, rule) => {
  expect(brokenValueRule(field, value)).toBe(rule)
})
