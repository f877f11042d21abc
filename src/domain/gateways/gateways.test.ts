import { describe, expect, it, test } from 'vitest'
import {
  addressText,
  cidrText,
  deviceSubnetRule,
  hostRule,
  isPrivateAsn,
  overlap,
  parseAddress,
  parseCidr,
  type Cidr,
} from './cidr.ts'
import { gatewayOfGroup } from './group-use.ts'
import { decidingEntry, inOrder, repeated, type FilterEntry } from './routing-filter.ts'
import { simRouteRules } from './sim-routes.ts'
import { gatewayRule } from './status.ts'
import { portsText, protocolText, readDomain, readPorts, readProtocol } from './traffic-filter.ts'
import { mostSessions, supports } from './types.ts'

const range = (text: string): Cidr => {
  const read = parseCidr(text)
  if (!read) throw new Error(text)
  return read
}

describe('ranges', () => {
  it.each([
    ['10.128.0.0/9', '10.128.0.0/9'],
    ['10.8.53.20/9', '10.0.0.0/9'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['255.255.255.255/32', '255.255.255.255/32'],
  ])('%s is %s', (text, same) => expect(cidrText(range(text))).toBe(same))

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/0', '010.0.0.0/8', ''])(
    '%s is none',
    (text) => expect(parseCidr(text)).toBeUndefined(),
  )

  it.each([
    ['10.128.0.0/9', undefined],
    ['10.0.0.1', 'malformed'],
    ['100.127.0.0/16', 'platform'],
    ['0.0.0.0/0', 'platform'],
    ['192.0.2.0/24', 'public'],
    ['172.16.0.0/11', 'public'],
    ['192.168.1.0/29', 'small'],
  ])('devices in %s: %s', (text, rule) => expect(deviceSubnetRule(text)).toBe(rule))

  it.each([
    ['10.1.0.1', 'reserved'],
    ['10.1.0.2', undefined],
    ['10.1.0.252', undefined],
    ['10.1.0.253', 'reserved'],
    ['10.1.1.0', 'outside'],
    ['10.1.0', 'malformed'],
    ['::ffff:10.1.0.7', 'malformed'],
  ])('a host at %s: %s', (text, rule) => expect(hostRule(text, range('10.1.0.0/24'))).toBe(rule))

  it('overlap where they share an address', () => {
    expect(overlap(range('10.0.0.0/8'), range('10.255.255.255/32'))).toBe(true)
    expect(overlap(range('10.0.0.0/9'), range('10.128.0.0/9'))).toBe(false)
    expect(addressText(parseAddress('203.0.113.9') ?? 0)).toBe('203.0.113.9')
  })
})

describe('a routing filter', () => {
  const entries: FilterEntry[] = [
    { action: 'deny', ipRange: '0.0.0.0/0' },
    { action: 'allow', ipRange: '192.0.2.0/24' },
    { action: 'deny', ipRange: '192.0.2.128/25' },
  ]
  it.each([
    ['192.0.2.1', 1],
    ['192.0.2.200', 2],
    ['8.8.8.8', 0],
  ])('decides about %s by entry %i', (address, place) => {
    expect(decidingEntry(entries, parseAddress(address) ?? 0)).toBe(entries[place])
  })

  it('lets through what no entry names, and shows the most particular first', () => {
    expect(decidingEntry(entries.slice(1), parseAddress('8.8.8.8') ?? 0)).toBeUndefined()
    expect(inOrder(entries)).toEqual(entries.toReversed())
  })

  it('names a range once, however it is written', () => {
    expect(repeated([...entries, { action: 'deny', ipRange: '192.0.2.7/24' }])).toEqual([3])
  })
})

describe('rules about traffic', () => {
  it.each([
    ['api.Example.com', 'api.example.com'],
    ['*.example.com.', '*.example.com'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['a.*.example.com', undefined],
    ['*', undefined],
    ['localhost', undefined],
    ['192.0.2.1', undefined],
    ['http://example.com', undefined],
    ['', undefined],
  ])('the domain %s is %s', (text, domain) => expect(readDomain(text)).toBe(domain))

  it.each([
    ['443', { fromPort: 443, toPort: 443 }],
    ['8000-8100', { fromPort: 8000, toPort: 8100 }],
    [' any ', { fromPort: 0, toPort: 0 }],
    ['', { fromPort: 0, toPort: 0 }],
    ['90-80', undefined],
    ['0-80', undefined],
    ['70000', undefined],
    ['http', undefined],
  ])('the ports %s', (text, ports) => {
    expect(readPorts(text)).toEqual(ports)
    if (ports && text !== ' any ') expect(portsText(ports)).toBe(text)
  })

  it.each([
    ['TCP', 6, 'tcp'],
    ['255', 255, 'any'],
    ['47', 47, '47'],
    ['256', undefined, ''],
    ['constructor', undefined, ''],
  ])('the protocol %s', (text, protocol, written) => {
    expect(readProtocol(text)).toBe(protocol)
    if (protocol !== undefined) expect(protocolText(protocol)).toBe(written)
  })
})

test('routes to LANs behind SIMs', () => {
  const simId = '8981100000000000001'
  const route = (lan: string, id = simId) => ({ simId: id, range: lan })
  const rules = simRouteRules(
    [
      route('192.168.1.0/24'),
      route('192.168.2.0/24'),
      route('192.168.1.128/25', '8981100000000000002'),
      route('10.200.0.0/24', '8981100000000000003'),
      route('8.8.8.0/24', '8981100000000000004'),
      route('x', '8981100000000000005'),
      route('192.168.9.0/24', 'abc'),
    ],
    range('10.128.0.0/9'),
  )
  expect(rules).toEqual([undefined, 'sameSim', 'overlap', 'device', 'public', 'malformed', 'sim'])
})

test('what types have, and when a gateway can be changed', () => {
  expect(supports(14, 'peering')).toBe(false)
  expect(supports(12, 'peering')).toBe(true)
  expect(gatewayRule({ type: 14, status: 'creating' }, 'peering')).toBe('type')
  expect(gatewayRule({ type: 15, status: 'creating' }, 'peering')).toBe('notRunning')
  expect(gatewayRule({ type: 15 }, 'peering')).toBeUndefined()
  expect([mostSessions(14), mostSessions(12)]).toEqual([1000, undefined])
  expect([isPrivateAsn(64_512), isPrivateAsn(65_535), isPrivateAsn(4.2e9)]).toEqual([
    true,
    false,
    true,
  ])
})

test('the gateway of a group, as tools write settings', () => {
  const group = (air: unknown) => gatewayOfGroup({ SoracomAir: air })
  expect(group({ useVpg: 'true', vpgId: 'v1' })).toBe('v1')
  expect(group({ useVpg: false, vpgId: 'v1' })).toBeUndefined()
  expect(group({ useVpg: true })).toBeUndefined()
  expect(gatewayOfGroup(null)).toBeUndefined()
})
