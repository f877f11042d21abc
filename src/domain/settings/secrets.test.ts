import { describe, expect, it } from 'vitest'
import {
  hasSecrets,
  hidden,
  isSecret,
  maskSecrets,
  unknownSecrets,
  unmaskSecrets,
} from './secrets.ts'

const beam = {
  'http://beam': {
    psk: 'abc',
    name: 'x',
    customHeaders: {
      a: { headerKey: 'Authorization', headerValue: 'Bearer 1' },
      b: { headerKey: 'Accept', headerValue: 'text/plain' },
    },
  },
  list: [{ password: 'p' }],
}

describe('secrets', () => {
  it('are texts under telling names, and values of telling headers', () => {
    expect(isSecret('password', 'x')).toBe(true)
    expect(isSecret('password', '')).toBe(false)
    expect(isSecret('passwordRequired', true)).toBe(false)
    expect(isSecret('credentialsId', 'aws')).toBe(false)
    expect(isSecret('headerValue', 'x')).toBe(false)
    expect(hasSecrets({ a: [{ psk: 'x' }] })).toBe(true)
    expect(hasSecrets({ username: 'sora', tokens: null })).toBe(false)
  })

  it('are masked at any depth, and nothing else is', () => {
    expect(maskSecrets(beam)).toEqual({
      'http://beam': {
        psk: hidden,
        name: 'x',
        customHeaders: {
          a: { headerKey: 'Authorization', headerValue: hidden },
          b: { headerKey: 'Accept', headerValue: 'text/plain' },
        },
      },
      list: [{ password: hidden }],
    })
  })

  it('come back where they stood', () => {
    expect(unmaskSecrets(maskSecrets(beam), beam)).toEqual(beam)
    expect(unmaskSecrets({ list: [{ password: 'new' }] }, beam)).toEqual({
      list: [{ password: 'new' }],
    })
  })

  it('are missed where dots stand for nothing', () => {
    const moved = unmaskSecrets({ 'http://other': { psk: hidden }, list: [hidden] }, beam)
    expect(unknownSecrets(moved)).toEqual([
      ['http://other', 'psk'],
      ['list', 0],
    ])
    expect(unknownSecrets(beam)).toEqual([])
    const odd = JSON.parse('{"__proto__": "••••••••", "toString": "••••••••"}') as object
    expect(unknownSecrets(unmaskSecrets(odd, {}))).toEqual([['__proto__'], ['toString']])
  })
})
