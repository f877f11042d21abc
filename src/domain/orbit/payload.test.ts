import { expect, test } from 'vitest'
import { brokenPayloadRule, payloadBody } from './payload.ts'

test('text is sent as it is, digits as Base64 of what they stand for', () => {
  expect(payloadBody(' {"a": 1} ', 'text')).toEqual({ payload: ' {"a": 1} ', encodingType: 'text' })
  expect(payloadBody('0x00 EB\n33 58', 'hex')).toEqual({
    payload: 'AOszWA==',
    encodingType: 'binary',
  })
  expect(payloadBody('AOsz\nWA==', 'base64')).toEqual({
    payload: 'AOszWA==',
    encodingType: 'binary',
  })
})

test('what breaks a rule is told by it, and stays as it was typed', () => {
  expect(brokenPayloadRule('xyz', 'text')).toBeUndefined()
  expect(brokenPayloadRule('0g', 'hex')).toBe('hex')
  expect(brokenPayloadRule('abc', 'hex')).toBe('odd')
  expect(brokenPayloadRule('abc', 'base64')).toBe('base64')
  expect(payloadBody('abc', 'hex').payload).toBe('abc')
})
