import type { Signatures } from '../../src/api/generated/contract.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { groupIdsByName } from '../group/groups.ts'
import { badRequest } from '../http/errors.ts'
import { searchable } from '../sim/search-index.ts'
import { searchTerm } from '../sim/search.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { deviceStore, presentDevice, registrationOf, type SigfoxDevice } from './devices.ts'

type Query = Signatures['searchSigfoxDevices']['query']

type Test = (device: SigfoxDevice) => boolean

/** What the values of each parameter are looked for in. */
const within = {
  name: ({ tags }) => [tags['name'] ?? ''],
  deviceId: ({ deviceId }) => [deviceId],
  tag: ({ tags }) => Object.values(tags),
} as const satisfies Partial<Record<keyof Query, (device: SigfoxDevice) => readonly string[]>>

/**
 * searchSigfoxDevices: those that fit all (`and`) or any (`or`) of the conditions, every value of a
 * parameter being a condition of its own; all of them where there is none. Names, IDs and tag values
 * match in part, whatever the case; group IDs, statuses and registrations as a whole. 400 for a value
 * of less than two characters and for a limit below 1.
 */
export function searchDevices(moment: Moment, query: Query): Page<SigfoxDevice> {
  const { limit, last_evaluated_key: after = '', search_type: type } = query
  if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  const tests = testsOf(moment, query)
  const fits: Test =
    type === 'or' && tests.length > 0
      ? (device) => tests.some((test) => test(device))
      : (device) => tests.every((test) => test(device))
  const found = deviceStore.all(moment.world).filter((one) => one.deviceId > after && fits(one))
  return cutPage(found, limit, ({ deviceId }) => deviceId)
}

function testsOf(moment: Moment, query: Query): Test[] {
  const { world, now } = moment
  const { status, registration } = query
  const names = Object.keys(within) as (keyof typeof within)[]
  const tests = names.flatMap((name) =>
    termsOf(name, query[name]).map((term): Test => {
      return (device) => within[name](device).some((text) => searchable(text).includes(term))
    }),
  )
  tests.push(...groupTests(world, query))
  if (status !== undefined) {
    // Searches spell a status as devices do, but for its capitals.
    tests.push((one) => presentDevice(moment, one).status === status.toLowerCase())
  }
  if (registration !== undefined) {
    tests.push((one) => registrationOf(one, now) === registration)
  }
  return tests
}

function groupTests(world: World, { group, group_id: groupId }: Query): Test[] {
  const named = termsOf('group', group).map((term) => groupIdsByName(world, term))
  const exact = termsOf('group_id', groupId).map((term) => [term])
  return [...named, ...exact].map((ids): Test => {
    return (device) => device.groupId !== undefined && ids.includes(device.groupId)
  })
}

const termsOf = (parameter: string, values: readonly string[] = []) =>
  values.map((value) => searchTerm(parameter, value))
