import { describe, expect, it } from 'vitest'
import { base64Of, brokenEncodingRule, bytesOf, hexDump, textOf } from './bytes.ts'

describe('encoded data', () => {
  it('become bytes and Base64 again', () => {
    expect([...bytesOf('48Ff', 'hex')]).toEqual([0x48, 0xff])
    expect([...bytesOf('SGk=', 'base64')]).toEqual([0x48, 0x69])
    expect([...bytesOf('本', 'string')]).toEqual([0xe6, 0x9c, 0xac])
    expect(base64Of(bytesOf('00ff10', 'hex'))).toBe('AP8Q')
    expect(() => bytesOf('4', 'hex')).toThrow(RangeError)
  })

  it('break the rules of their encoding', () => {
    expect(brokenEncodingRule('48f', 'hex')).toBe('odd')
    expect(brokenEncodingRule('48 6', 'hex')).toBe('hex')
    expect(brokenEncodingRule('SGk', 'base64')).toBe('base64')
    expect(brokenEncodingRule('S===', 'base64')).toBe('base64')
    for (const encoding of ['string', 'base64', 'hex'] as const) {
      expect(brokenEncodingRule('', encoding)).toBeUndefined()
    }
  })

  it('are text, or a dump', () => {
    expect(textOf(bytesOf('e69cac', 'hex'))).toBe('本')
    expect(textOf(bytesOf('ff', 'hex'))).toBeUndefined()
    const dump = hexDump(bytesOf('0123456789abcdef\n', 'string')).split('\n')
    expect(dump[0]).toBe(
      '000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef',
    )
    expect(dump[1]?.startsWith('000010  0a ')).toBe(true)
    expect(dump[1]?.endsWith('  .')).toBe(true)
  })
})
