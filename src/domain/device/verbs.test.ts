import { describe, expect, it } from 'vitest'
import { deviceRule, type DeviceVerb } from './verbs.ts'

const verbs: DeviceVerb[] = [
  'putTags',
  'deleteTag',
  'setGroup',
  'unsetGroup',
  'enableTermination',
  'disableTermination',
  'terminate',
  'sendData',
  'setNetworkSet',
  'unsetNetworkSet',
]

it.each(verbs)('%s is refused by a terminated device, whatever else it is', (verb) => {
  for (const terminationEnabled of [true, false, undefined]) {
    const device = { status: 'terminated', terminationEnabled, groupId: 'g' }
    expect(deviceRule(device, verb)).toBe('terminated')
  }
})

describe.each(['active', 'ready', 'instock', 'of tomorrow', undefined])(
  'in status %s',
  (status) => {
    it.each([
      ['terminate', true, undefined],
      ['terminate', false, 'protected'],
      ['terminate', undefined, 'protected'],
      ['enableTermination', true, 'already'],
      ['enableTermination', false, undefined],
      ['enableTermination', undefined, undefined],
      ['disableTermination', true, undefined],
      ['disableTermination', false, 'already'],
      ['disableTermination', undefined, 'already'],
      ['putTags', false, undefined],
      ['setGroup', false, undefined],
    ] as const)('%s with termination enabled %s: %s', (verb, terminationEnabled, rule) => {
      expect(deviceRule({ status, terminationEnabled }, verb)).toBe(rule)
    })

    it('a device leaves the group that it is in', () => {
      expect(deviceRule({ status, groupId: 'g' }, 'unsetGroup')).toBeUndefined()
      expect(deviceRule({ status }, 'unsetGroup')).toBe('already')
      expect(deviceRule({ status, groupId: '' }, 'unsetGroup')).toBe('already')
    })
  },
)
