import type { Signatures } from '../../src/api/generated/contract.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { groupIdsByName } from '../group/groups.ts'
import { badRequest } from '../http/errors.ts'
import { searchable } from '../sim/search-index.ts'
import type { World } from '../world.ts'
import { devices, type InventoryDevice } from './store.ts'

type Query = Signatures['searchDevices']['query']
type Parameter = 'name' | 'group' | 'group_id' | 'deviceId' | 'tag' | 'imsi' | 'imei'

const fewest = 2

/** Whether a device has a text, in part or (a group's id) as a whole, whatever the case. */
const matches: Readonly<
  Record<Parameter, (device: InventoryDevice, term: string, world: World) => boolean>
> = {
  name: ({ tags }, term) => searchable(tags['name'] ?? '').includes(term),
  group: ({ groupId = '' }, term, world) => groupIdsByName(world, term).includes(groupId),
  group_id: ({ groupId = '' }, term) => searchable(groupId) === term,
  deviceId: ({ deviceId }, term) => searchable(deviceId).includes(term),
  tag: ({ tags }, term) => Object.values(tags).some((value) => searchable(value).includes(term)),
  imsi: ({ imsi = '' }, term) => imsi.includes(term),
  imei: ({ imei = '' }, term) => imei.includes(term),
}

/**
 * searchDevices: the devices that match all (`and`) or any (`or`) of the conditions, every value of
 * a parameter being one of its own; all devices where there is none. 400 for a value of less than
 * two characters and a limit below 1.
 */
export function searchDevices(world: World, query: Query): Page<InventoryDevice> {
  if (query.limit < 1) throw badRequest('limit', 'must be 1 or more', '1 以上を指定してください')
  const conditions = (Object.keys(matches) as Parameter[]).flatMap((parameter) =>
    (query[parameter] ?? []).map((value) => ({ parameter, term: termOf(parameter, value) })),
  )
  const holds = (device: InventoryDevice) => {
    const does = ({ parameter, term }: (typeof conditions)[number]) =>
      matches[parameter](device, term, world)
    return query.search_type === 'or' && conditions.length > 0
      ? conditions.some(does)
      : conditions.every(does)
  }
  const after = query.last_evaluated_key ?? ''
  const found = devices.all(world).filter((device) => device.deviceId > after && holds(device))
  return cutPage(found.slice(0, query.limit + 1), query.limit, ({ deviceId }) => deviceId)
}

function termOf(parameter: string, value: string): string {
  const term = searchable(value.trim())
  if ([...term].length >= fewest) return term
  throw badRequest(
    parameter,
    `each search value must be at least ${fewest} characters long`,
    `検索値はそれぞれ ${fewest} 文字以上で指定してください`,
  )
}
