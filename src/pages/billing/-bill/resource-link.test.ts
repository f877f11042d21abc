import { expect, test } from 'vitest'
import type { ResourceId } from '../../../domain/billing/breakdown.ts'
import { resourceLink } from './resource-link.ts'

test.each<[ResourceId | undefined, string, string | undefined]>([
  ['imsi', '440101234567890', '/subscribers/$imsi'],
  ['soraCamDeviceId', 'CAM', '/soracam/$deviceId'],
  ['loraDeviceId', '02005e1000000001', '/lora/$deviceId'],
  ['loraGatewayId', '02005e2000000001', '/lora/gateways/$gatewayId'],
  ['sigfoxDeviceId', '5E0001', '/sigfox/$deviceId'],
  ['deviceId', 'd-1', '/devices/$deviceId'],
  ['gadgetId', 'wimax/SBPACK000001', '/gadgets/$productId/$serialNumber'],
  ['gadgetId', 'SBPACK000001', undefined],
  ['vpgId', 'v', '/gateways/$vpgId'],
  ['simId', '89', undefined],
  [undefined, '', undefined],
])('what %s names as %j is at %s', (named, value, to) => {
  const link = resourceLink({ named, value, amount: 1, records: 1 })
  expect(link?.to).toBe(to)
  if (link) expect(Object.values(link.params ?? {}).join('/')).toBe(value)
})
