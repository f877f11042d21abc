import { expect, it } from 'vitest'
import { parseBinary } from './binary-format.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

it.each([
  ['temperature:0:int:16:/10 humidity:2:uint:8', '00e12d', { temperature: 22.5, humidity: 45 }],
  ['t:0:int:16:/10', 'ffce', { t: -5 }],
  ['a::uint:8 b::uint:16 c::uint:8', '01020304', { a: 1, b: 0x0203, c: 4 }],
  ['b:1:uint:8 c::uint:8 a:0:uint:8', '010203', { b: 2, c: 3, a: 1 }],
  ['v:0:uint:16:little-endian', '0102', { v: 0x0201 }],
  ['v:0:int:13', '8000', { v: -4096 }],
  ['v:0:uint:6 w::uint:8', 'fc01', { v: 63, w: 1 }],
  ['v:0:float:32 w::float:64', '3fc000003ff8000000000000', { v: 1.5, w: 1.5 }],
  ['v:0:float:16', '3fc0', {}],
  ['on:0:bool:7 off:0:bool:6', '80', { on: true, off: false }],
  ['text:0:char:3', '414243', { text: 'ABC' }],
  ['v:0:uint:8:*2:+1:-0.5', '0a', { v: 20.5 }],
  ['v:0:uint:8:/0', '0a', { v: Infinity }],
  ['v:0:uint:8:?3:/', '0a', { v: 10 }],
  ['v:0:uint:16', '0a', {}],
  ['v:9:uint:8', '0a', {}],
  ['v:-1:uint:8 w:0:uint:8', '0a', { w: 10 }],
  ['v:0:uint:0 w:0:uint:65 x:0:bool:8 y:0:toString:8 z:0:uint:x', '0a0b', {}],
  ['', '0a', {}],
  ['nonsense', '0a', {}],
  [':0:uint:8 a:b:uint:8 c:0:uint:8', '0a', { c: 10 }],
])('%j reads %j as %j', (format, payload, values) => {
  expect(parseBinary(format, bytes(payload))).toEqual(values)
})

it('does not know the built-in formats', () => {
  expect(parseBinary('@soracom.button', bytes('4d0101'))).toBeUndefined()
})

it('takes names that are those of JavaScript’s own', () => {
  const values = parseBinary('__proto__:0:uint:8', bytes('07'))
  expect(JSON.stringify(values)).toBe('{"__proto__":7}')
})
