import type { Tags } from './db/tags.ts'
import { cutPage, type Page } from './db/paging.ts'
import { groupIdsByName } from './group/groups.ts'
import { badRequest } from './http/errors.ts'
import { searchable } from './sim/search-index.ts'
import { searchTerm } from './sim/search.ts'
import type { World } from './world.ts'

/** What searches need of a device that is no SIM. */
interface Found {
  readonly deviceId: string
  readonly groupId?: string | undefined
  readonly tags: Tags
}

interface DeviceQuery {
  readonly limit: number
  readonly last_evaluated_key?: string | undefined
  readonly search_type?: string | undefined
  readonly name?: readonly string[] | undefined
  readonly deviceId?: readonly string[] | undefined
  readonly tag?: readonly string[] | undefined
  readonly group?: readonly string[] | undefined
  readonly group_id?: readonly string[] | undefined
}

type Test<T> = (device: T) => boolean

/**
 * The devices that fit all (`and`) or any (`or`) of the conditions, every value of a parameter being
 * one of its own; all of them where there is none. Names, IDs and tag values match in part, group IDs
 * as a whole, whatever the case; `more` are the conditions of the kind's own. 400 for a value of less
 * than two characters and for a limit below 1.
 */
export function searchDevicesOf<T extends Found>(
  world: World,
  devices: readonly T[],
  query: DeviceQuery,
  more: readonly Test<T>[],
): Page<T> {
  const { limit, last_evaluated_key: after = '', search_type: type } = query
  if (limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  const tests = [
    ...partTests<T>('name', query.name, ({ tags }) => [tags['name'] ?? '']),
    ...groupTests<T>(world, query),
    ...partTests<T>('deviceId', query.deviceId, ({ deviceId }) => [deviceId]),
    ...partTests<T>('tag', query.tag, ({ tags }) => Object.values(tags)),
    ...more,
  ]
  const fits: Test<T> =
    type === 'or' && tests.length > 0
      ? (device) => tests.some((test) => test(device))
      : (device) => tests.every((test) => test(device))
  const found = devices.filter((one) => one.deviceId > after && fits(one))
  return cutPage(found, limit, ({ deviceId }) => deviceId)
}

/** Whether any of a device's texts has a value of a parameter in it: a test for each value. */
export function partTests<T>(
  parameter: string,
  values: readonly string[] | undefined,
  textsOf: (device: T) => readonly string[],
): Test<T>[] {
  return termsOf(parameter, values).map((term): Test<T> => {
    return (device) => textsOf(device).some((text) => searchable(text).includes(term))
  })
}

function groupTests<T extends Found>(world: World, query: DeviceQuery): Test<T>[] {
  const named = termsOf('group', query.group).map((term): Test<T> => {
    const ids = groupIdsByName(world, term)
    return ({ groupId }) => groupId !== undefined && ids.includes(groupId)
  })
  const exact = termsOf('group_id', query.group_id).map((term): Test<T> => {
    return ({ groupId = '' }) => searchable(groupId) === term
  })
  return [...named, ...exact]
}

const termsOf = (parameter: string, values: readonly string[] = []) =>
  values.map((value) => searchTerm(parameter, value))
