import { describe, expect, it } from 'vitest'
import {
  asBoolean,
  asList,
  credentialsId,
  isOn,
  reference,
  switchedOn,
  valueAt,
  withEntered,
  withValue,
  type Field,
} from './field.ts'

describe('values at paths', () => {
  const settings = { metadata: { enabled: true, future: 1 }, odd: 'text' }

  it('are found, and missed without a fall', () => {
    expect(valueAt(settings, ['metadata', 'enabled'])).toBe(true)
    expect(valueAt(settings, ['odd', 'length'])).toBeUndefined()
    expect(valueAt(settings, ['toString'])).toBeUndefined()
    expect(valueAt(null, ['a'])).toBeUndefined()
  })

  it('are set beside what else stands there, in their old place', () => {
    const next = withValue(settings, ['metadata', 'enabled'], false)
    expect(next).toEqual({ metadata: { enabled: false, future: 1 }, odd: 'text' })
    expect(Object.keys(next)).toEqual(['metadata', 'odd'])
    expect(withValue({}, ['a', 'b'], 1)).toEqual({ a: { b: 1 } })
    expect(withValue(settings, ['odd', 'b'], 1)).toEqual({ ...settings, odd: { b: 1 } })
  })

  it('go with the last key of an object', () => {
    expect(withValue({ a: { b: 1 } }, ['a', 'b'], undefined)).toEqual({})
    expect(withValue({ a: { b: 1, c: 2 } }, ['a', 'b'], undefined)).toEqual({ a: { c: 2 } })
    expect(withValue({ a: 1 }, ['b', 'c'], undefined)).toEqual({ a: 1 })
  })
})

describe('loose types', () => {
  it('are read for what is meant', () => {
    expect(['true', true, 'false', false, 'yes', 1, null].map(asBoolean)).toEqual([
      true,
      true,
      false,
      false,
      undefined,
      undefined,
      undefined,
    ])
    expect(isOn({ enabled: 'false' }, ['enabled'])).toBe(false)
    expect(asList('uplink')).toEqual(['uplink'])
    expect(asList([1, 'a'])).toEqual(['1', 'a'])
    expect(asList(undefined)).toEqual([])
  })
})

describe('references to credential sets', () => {
  it('are read in both ways and written in the way that is there', () => {
    expect(credentialsId('aws')).toBe('aws')
    expect(credentialsId({ $credentialsId: 'aws' })).toBe('aws')
    expect(reference('b', 'a', 'object')).toBe('b')
    expect(reference('b', { $credentialsId: 'a', more: 1 }, 'text')).toEqual({
      $credentialsId: 'b',
      more: 1,
    })
    expect(reference('b', undefined, 'object')).toEqual({ $credentialsId: 'b' })
    expect(reference('b', undefined, 'text')).toBe('b')
    expect(reference('', 'a', 'text')).toBeUndefined()
  })
})

describe('what is entered', () => {
  const held = { on: 'true', odd: { deep: 1 }, servers: '192.0.2.53', seconds: '60' }
  const field = (type: 'switch' | 'text', key: string): Field => ({ type, path: [key], label: key })
  const servers: Field = { type: 'lines', path: ['servers'], label: 'Servers', each: 'Server' }

  it('is as it came once it looks as it did', () => {
    const off = withEntered(held, field('switch', 'on'), false, held)
    expect(off).toEqual({ ...held, on: false })
    expect(withEntered(off, field('switch', 'on'), true, held)).toEqual(held)
    const none = withEntered(held, servers, undefined, held)
    expect(none).not.toHaveProperty('servers')
    expect(withEntered(none, servers, ['192.0.2.53'], held)).toEqual(held)
    const typed = withEntered(held, field('text', 'odd'), 'x', held)
    expect(withEntered(typed, field('text', 'odd'), undefined, held)).toEqual(held)
    expect(withEntered({ new: true }, field('switch', 'new'), false, {})).toEqual({})
  })

  it('stands for on and off in the words of its field', () => {
    const values = ['off', 'on'] as const
    expect([switchedOn({ values }, 'on'), switchedOn({ values }, 'off')]).toEqual([true, false])
    expect(switchedOn({ values }, true)).toBeUndefined()
    expect(switchedOn({}, 'true')).toBe(true)
  })
})
