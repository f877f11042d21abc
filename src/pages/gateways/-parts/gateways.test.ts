import { expect, test } from 'vitest'
import { filterBody, filterProblems, filterRows } from '../-internet/filter-rows.ts'
import {
  domainBody,
  domainProblems,
  domainRows,
  rangeBody,
  rangeProblems,
  rangeRows,
} from '../-internet/traffic-rows.ts'
import { routeBody, routeProblems, routeRows } from '../-devices/route-rows.ts'
import { elsewhere } from '../-overview/elsewhere.ts'
import { gatewayReason, gatewayTypeText } from '../../../words/gateways.ts'
import { overlapText, subnetProblem, subnetText } from './create-words.ts'

test('a routing filter is edited as rows and sent as it was', () => {
  const entries = [
    { action: 'deny', ipRange: '10.0.0.0/8' },
    { action: 'allow', ipRange: '10.1.0.0/16' },
  ] as const
  expect(filterBody({ rows: filterRows(entries) })).toEqual(entries)
  expect(filterProblems({ rows: filterRows(entries) })).toEqual({})
  const rows = [{ action: 'deny', ipRange: 'x' }, ...filterRows([entries[0], entries[0]])]
  expect(Object.keys(filterProblems({ rows }))).toEqual(['rows.0.ipRange', 'rows.2.ipRange'])
})

test('rules about traffic are written short and sent in full', () => {
  const domain = {
    type: 'fqdn',
    action: 'allow',
    fqdnPattern: '*.example.com',
    protocol: 6,
    fromPort: 443,
    toPort: 443,
  } as const
  const rows = domainRows([domain])
  expect(rows).toEqual([{ domain: '*.example.com', protocol: 'tcp', ports: '443' }])
  expect(domainBody({ rows })).toEqual([domain])
  const range = {
    type: 'ip',
    action: 'deny',
    cidr: '192.0.2.0/24',
    protocol: 255,
    fromPort: 0,
    toPort: 0,
  } as const
  expect(rangeBody({ rows: rangeRows([range]) })).toEqual([range])
  const wrong = [{ domain: '*', range: '1', protocol: 'x', ports: '9-1' }]
  const keys = ['rows.0.protocol', 'rows.0.ports']
  expect(Object.keys(domainProblems({ rows: wrong }))).toEqual(['rows.0.domain', ...keys])
  expect(Object.keys(rangeProblems({ rows: wrong }))).toEqual(['rows.0.range', ...keys])
})

test('routes to LANs behind SIMs', () => {
  const routes = { '8981100000000000001': '192.168.1.0/24' }
  expect(routeBody({ rows: routeRows(routes) })).toEqual(routes)
  const gateway = { deviceSubnetCidrRange: '192.168.0.0/16' }
  expect(routeProblems({ rows: routeRows(routes) }, gateway)).toEqual({
    'rows.0.range': 'It overlaps the device subnet.',
  })
  expect(routeProblems({ rows: [{ simId: '', range: '' }] }, undefined)).toHaveProperty([
    'rows.0.simId',
  ])
})

test('what a range for devices means before it is sent', () => {
  expect(subnetProblem('10.0.0.0/9')).toBeUndefined()
  expect(subnetText('10.0.0.0/24')).toContain('256 addresses, 10.0.0.0 to 10.0.0.255')
  expect(overlapText('', '10.0.0.0/9')).toBeUndefined()
  expect(overlapText('10.200.0.0/16 192.168.0.0/24', '10.0.0.0/9')).toContain('None of these')
  expect(overlapText('10.1.2.3/16', '10.0.0.0/9')).toContain('10.1.0.0/16 overlaps')
  expect(overlapText('10.1', '10.0.0.0/9')).toContain('no IPv4 range')
})

test('SIMs that are online through another gateway', () => {
  const sims = [
    { sessionStatus: { online: true, vpgId: 'a' } },
    { sessionStatus: { online: true } },
    { sessionStatus: { online: false } },
    {},
  ]
  expect(elsewhere(sims, 'a')).toEqual([sims[1]])
})

test('why a gateway cannot be changed, and what its type is called', () => {
  expect(gatewayReason({ type: 14, status: 'running' }, 'peering')).toContain('Type-E')
  expect(gatewayReason({ type: 15, status: 'creating' })).toBe('It is still being created.')
  expect(gatewayReason({ type: 15, status: 'strange' })).toBe('It is not running.')
  expect(gatewayReason({ type: 12, status: 'running' }, 'peering')).toBeUndefined()
  expect([242, 99, undefined].map(gatewayTypeText)).toEqual(['Type-F2', 'Type 99', ''])
})
