import { expect, test } from 'vitest'
import { asDescribed } from './tolerant.ts'

const read = (json: string, reads?: string) => asDescribed(JSON.parse(json), reads)

test('null is absence, at any depth and in lists', () => {
  expect(
    read('{"groupId":null,"sessionStatus":{"imei":null,"online":false},"list":[null,{"a":null}]}'),
  ).toEqual({ sessionStatus: { online: false }, list: [{}] })
  expect(read('{"profiles":{"8942310":null}}')).toEqual({ profiles: {} })
  expect(read('null')).toBeUndefined()
})

test('numbers and booleans that come as text are what they say, or absent', () => {
  const reads = 'lastConnectedTime size online? shared?'
  expect(read('{"lastConnectedTime":"1745000000000","online":"FALSE"}', reads)).toEqual({
    lastConnectedTime: 1745000000000,
    online: false,
  })
  expect(read('{"online":0,"shared":"true","size":" "}', reads)).toEqual({
    online: false,
    shared: true,
  })
  expect(read('{"size":"n/a","shared":"perhaps","name":"7"}', reads)).toEqual({ name: '7' })
  expect(read('{"size":1745000000.123}', reads)).toEqual({ size: 1745000000.123 })
})

test('what people name is text, whatever it is named', () => {
  const reads = 'size online? tags='
  expect(read('{"tags":{"size":"12","online":"yes","none":null}}', reads)).toEqual({
    tags: { size: '12', online: 'yes' },
  })
})

test('what is left open is as it came, and members that nobody knows stay', () => {
  const reads = 'size configuration*'
  const configuration = { SoracomAir: { size: '12', none: null, list: [null] } }
  const json = JSON.stringify({ configuration, unheardOf: { size: '12', on: 'true' } })
  expect(read(json, reads)).toEqual({ configuration, unheardOf: { size: 12, on: 'true' } })
  expect(read('{"configuration":null}', reads)).toEqual({})
})

test('a member named like the prototype is one like any other', () => {
  const answer = read('{"__proto__":{"size":"1"},"none":null}', 'size')
  expect(Object.getPrototypeOf(answer)).toBe(Object.prototype)
  expect(JSON.stringify(answer)).toBe('{"__proto__":{"size":1}}')
})
