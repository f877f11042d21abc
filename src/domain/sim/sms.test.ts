import { describe, expect, it } from 'vitest'
import { brokenSmsRule, countSms, fittingEncoding } from './sms.ts'

describe('a text as an SMS', () => {
  it('has 160 septets in GSM 7-bit, of which an extended character takes two', () => {
    expect(countSms('a'.repeat(160), 'gsm7')).toMatchObject({ used: 160, parts: 1 })
    expect(countSms('a'.repeat(161), 'gsm7')).toMatchObject({ used: 161, parts: 2 })
    expect(countSms('{€}', 'gsm7')).toMatchObject({ used: 6, room: 160, foreign: [] })
    expect(brokenSmsRule(`${'a'.repeat(158)}€`, 'gsm7')).toBeUndefined()
    expect(brokenSmsRule(`${'a'.repeat(159)}€`, 'gsm7')).toBe('long')
    expect(countSms('a'.repeat(307), 'gsm7').parts).toBe(3)
  })

  it('has 70 units in UCS-2, of which an emoji takes two', () => {
    expect(countSms('本'.repeat(70), 'ucs2')).toMatchObject({ used: 70, parts: 1 })
    expect(countSms('😀'.repeat(35), 'ucs2')).toMatchObject({ used: 70, parts: 1 })
    expect(brokenSmsRule('😀'.repeat(36), 'ucs2')).toBe('long')
    expect(countSms('本'.repeat(135), 'ucs2').parts).toBe(3)
  })

  it('names what GSM 7-bit does not have, each once', () => {
    expect(countSms('温度 25℃ 温', 'gsm7').foreign).toEqual(['温', '度', '℃'])
    expect(brokenSmsRule('`', 'gsm7')).toBe('foreign')
    expect(brokenSmsRule('ÅÄÖ ΔΩ @£ àé', 'gsm7')).toBeUndefined()
    expect(brokenSmsRule('', 'ucs2')).toBe('missing')
  })

  it('is written in the encoding that has more room for it', () => {
    expect(fittingEncoding('REBOOT {1}')).toBe('gsm7')
    expect(fittingEncoding('REBOOT “1”')).toBe('ucs2')
  })
})
