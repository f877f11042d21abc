import { expect, test } from 'vitest'
import { readAddresses } from './address-list.ts'
import { parseCidr } from './cidr.ts'

const subnet = parseCidr('10.128.0.0/9')

test('lines in either order, with a heading or without one', () => {
  const expected = [
    { key: '440100000000001', ipAddress: '10.128.0.9', flaw: undefined },
    { key: '440100000000002', ipAddress: '10.128.0.10', flaw: undefined },
  ]
  const texts = [
    'key,ipAddress\n440100000000001,10.128.0.9\n440100000000002,10.128.0.10\n',
    '10.128.0.9\t440100000000001\n10.128.0.10\t440100000000002',
    'IMSI,name,アドレス\n440100000000001,"A, B",10.128.0.9\n\n440100000000002,,10.128.0.10',
  ]
  for (const text of texts) {
    expect(
      readAddresses(text, subnet).map(({ key, ipAddress, flaw }) => ({ key, ipAddress, flaw })),
    ).toEqual(expected)
  }
})

test.each([
  ['440100000000001,10.1.0.9', 'outside'],
  ['440100000000001,10.128.0.0', 'reserved'],
  ['440100000000001,10.128.0', 'malformed'],
  ['440100000000001,', 'malformed'],
  ['44010,10.128.0.9', 'imsi'],
  ['4.40100E+14,10.128.0.9', 'rounded'],
])('%s: %s', (text, flaw) => {
  expect(readAddresses(text, subnet)[0]?.flaw).toBe(flaw)
})

test('what is named twice', () => {
  const text = '440100000000001,10.128.0.9\n440100000000001,10.128.0.8\n440100000000002,10.128.0.9'
  expect(readAddresses(text, subnet).map(({ flaw }) => flaw)).toEqual([
    undefined,
    'sameImsi',
    'sameAddress',
  ])
  expect(readAddresses('', subnet)).toEqual([])
})
