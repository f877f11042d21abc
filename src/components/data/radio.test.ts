import { expect, test } from 'vitest'
import { keyFacts } from '../../domain/data/keys.ts'
import { radioLast } from './radio.ts'

const facts = keyFacts([
  { values: { device: 'A', time: '1', data: '00', lqi: 'Good', tmp: 2, rssi: 3 } },
])

test.each([
  [['Sim'], 'device time data lqi tmp rssi'],
  [['SigfoxDevice'], 'data tmp rssi lqi device time'],
  [['LoraDevice'], 'device time data lqi tmp rssi'],
  [['Sim', 'LoraDevice', 'SigfoxDevice'], 'data tmp rssi lqi device time'],
] as const)('of %j the radio comes last', (types, order) => {
  const reads = types.map((resourceType) => ({ source: { resourceType, resourceId: '1' } }))
  expect(radioLast(facts, reads).map(({ key }) => key)).toEqual(order.split(' '))
})
