import { expect, test } from 'vitest'
import { accountDigits, isAccountId, isRegion, isTransitGatewayId, isVpcId } from './aws.ts'
import { peeringOf, peeringRangeRule, rangesOverlap, routeRule } from './connections.ts'

test('an account is twelve digits, in groups or in full width', () => {
  expect(accountDigits(' 1234-5678-9012 ')).toBe('123456789012')
  expect(accountDigits('１２３４５６７８９０１２')).toBe('123456789012')
  expect(accountDigits('my account')).toBe('my account')
  expect([isAccountId('123456789012'), isAccountId('12345678901')]).toEqual([true, false])
})

test.each([
  ['vpc-0123abcd', true],
  ['vpc-0123456789abcdef0', true],
  ['vpc-0123456789ABCDEF0', false],
  ['vpc-0123', false],
  ['tgw-0123456789abcdef0', false],
])('%s is a VPC: %s', (text, is) => expect(isVpcId(text)).toBe(is))

test('transit gateways and regions', () => {
  expect(isTransitGatewayId('tgw-0123456789abcdef0')).toBe(true)
  expect(isTransitGatewayId('tgw-attach-0123456789abcdef0')).toBe(false)
  expect(['ap-northeast-1', 'us-gov-west-1', 'tokyo', 'eu-central'].map(isRegion)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test.each([
  ['10.21.0.0/16', undefined],
  ['172.31.0.0/20', undefined],
  ['10.0.0.0/15', 'large'],
  ['172.32.0.0/16', 'public'],
  ['100.64.0.0/16', 'public'],
  ['10.0.0.0', 'malformed'],
  ['', 'malformed'],
])('the range %s of a VPC: %s', (text, rule) => expect(peeringRangeRule(text)).toBe(rule))

const surroundings = { deviceSubnet: '10.128.0.0/9', internet: true, known: ['172.16.0.0/16'] }

test.each([
  ['192.168.0.0/24', undefined],
  ['8.8.8.0/24', undefined],
  ['172.16.3.0/16', 'known'],
  ['172.16.3.0/24', undefined],
  ['0.0.0.0/0', 'internet'],
  ['10.128.0.0/9', 'devices'],
  ['10.200.0.0/16', 'overlap'],
  ['10.0.0.0/8', 'overlap'],
  ['any', 'malformed'],
])('the route to %s: %s', (text, rule) => expect(routeRule(text, surroundings)).toBe(rule))

test('without the internet gateway everything else may be routed', () => {
  expect(routeRule('0.0.0.0/0', { ...surroundings, internet: false })).toBe(undefined)
})

test('ranges that are none overlap nothing', () => {
  expect(rangesOverlap('10.0.0.0/8', '10.1.0.0/16')).toBe(true)
  expect(rangesOverlap('10.0.0.0/8', 'x')).toBe(false)
})

test('a peering is read from a text, an object, or not at all', () => {
  const peering = { peerOwnerId: '123456789012', peerVpcId: 'vpc-0123abcd' }
  expect(peeringOf(JSON.stringify({ ...peering, peerRegion: '' }))).toEqual(peering)
  expect(peeringOf({ ...peering, destinationCidrBlock: 5 })).toEqual(peering)
  for (const odd of ['pending', '[', 'null', null, 3, undefined]) expect(peeringOf(odd)).toEqual({})
})
