import { describe, expect, it } from 'vitest'
import { isInRange, parseIp, parseIpRange } from './ip.ts'

function inRange(address: string, range: string): boolean | undefined {
  const ip = parseIp(address)
  const cidr = parseIpRange(range)
  return ip && cidr ? isInRange(ip, cidr) : undefined
}

describe('ranges', () => {
  it.each([
    ['10.0.0.0', '10.0.0.0/24', true],
    ['10.0.0.255', '10.0.0.0/24', true],
    ['10.0.1.0', '10.0.0.0/24', false],
    ['9.255.255.255', '10.0.0.0/24', false],
    ['10.0.0.77', '10.0.0.1/24', true],
    ['10.0.1.1', '10.0.0.1/24', false],
    ['10.0.0.1', '10.0.0.1/32', true],
    ['10.0.0.2', '10.0.0.1/32', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['10.0.0.2', '10.0.0.1', false],
    ['10.0.0.2', '10.0.0.3/31', true],
    ['10.0.0.4', '10.0.0.3/31', false],
    ['0.0.0.0', '0.0.0.0/0', true],
    ['255.255.255.255', '0.0.0.0/0', true],
    ['128.0.0.0', '0.0.0.0/1', false],
    ['127.255.255.255', '0.0.0.0/1', true],
    ['200.1.2.3', '128.0.0.0/1', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:db9::1', '2001:db8::/32', false],
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1/128', true],
    ['2001:db8::2', '2001:db8::1', false],
    ['2001:db8:ffff::', '2001:db8::1/32', true],
    ['::1', '::1/128', true],
    ['::1', '::/0', true],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['febf::1', 'fe80::/10', true],
    ['fec0::1', 'fe80::/10', false],
  ])('%s in %s: %s', (address, range, expected) => {
    expect(inRange(address, range)).toBe(expected)
  })

  it('takes an IPv4-mapped address for the IPv4 address', () => {
    expect(inRange('::ffff:10.0.0.1', '10.0.0.0/24')).toBe(true)
    expect(inRange('::ffff:10.0.1.1', '10.0.0.0/24')).toBe(false)
    expect(inRange('::FFFF:a00:1', '10.0.0.0/24')).toBe(true)
    expect(inRange('0:0:0:0:0:ffff:10.0.0.1', '10.0.0.0/24')).toBe(true)
    expect(inRange('10.0.0.1', '::ffff:10.0.0.0/120')).toBe(true)
    expect(inRange('10.0.1.1', '::ffff:10.0.0.0/120')).toBe(false)
    expect(inRange('10.0.0.1', '::ffff:0:0/96')).toBe(true)
    expect(inRange('10.0.0.1', '::ffff:10.0.0.1')).toBe(true)
    expect(inRange('::10.0.0.1', '10.0.0.0/24')).toBe(false)
  })

  it('keeps the families apart', () => {
    expect(inRange('10.0.0.1', '::/0')).toBe(false)
    expect(inRange('::ffff:10.0.0.1', '::/0')).toBe(false)
    expect(inRange('2001:db8::1', '0.0.0.0/0')).toBe(false)
  })
})

describe('what is not an address', () => {
  it.each([
    '',
    'localhost',
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '10.0.0.01',
    '010.0.0.1',
    '10.0.0.-1',
    '10.0.0.1e0',
    ' 10.0.0.1',
    '0x0a.0.0.1',
    '10.0.0.1:443',
    '10.0.0.1%eth0',
    '１０.0.0.1',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '12345::',
    'g::',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '[::1]',
    '::10.0.0.1:1',
    '10.0.0.1::',
    '::ffff:10.0.0',
    '::ffff:10.0.0.256',
    '1:2:3:4:5:6:7:10.0.0.1',
  ])('%j', (text) => {
    expect(parseIp(text)).toBeUndefined()
    expect(parseIpRange(text)).toBeUndefined()
  })

  it.each([
    '10.0.0.0/',
    '/24',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/024',
    '10.0.0.0/24/8',
    '10.0.0.0/a',
    '10.0.0.0/1.5',
    '10.0.0.0 /24',
    '10.0.0.0/255.255.255.0',
    '::/129',
    '::/1000',
    'fe80::%eth0/64',
  ])('nor a range: %j', (text) => {
    expect(parseIpRange(text)).toBeUndefined()
  })
})

describe('the forms of an address', () => {
  it.each([
    ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n],
    ['1::8', 0x00010000000000000000000000000008n],
    ['1:2:3:4:5:6:7::', 0x00010002000300040005000600070000n],
    ['::2:3:4:5:6:7:8', 0x00000002000300040005000600070008n],
    ['64:ff9b::192.0.2.33', 0x0064ff9b0000000000000000c0000221n],
    ['1:2:3:4:5:6:1.2.3.4', 0x00010002000300040005000601020304n],
    ['::', 0n],
  ])('%s', (text, value) => {
    expect(parseIp(text)).toEqual({ bits: 128, value })
  })
})
