import { csvByteOrderMark, csvLine, type CsvCell } from '../../src/domain/csv.ts'
import { isoTime } from '../../src/domain/time.ts'
import type { ProducedFile } from '../files/producers.ts'
import { groups } from '../group/groups.ts'
import { presentSubscriber } from './present.ts'
import { listSubscribers } from './subscribers.ts'
import type { World } from '../world.ts'

const columns = [
  'imsi',
  'simId',
  'iccid',
  'msisdn',
  'serialNumber',
  'status',
  'subscription',
  'bundles',
  'moduleType',
  'speedClass',
  'groupId',
  'groupName',
  'name',
  'tags',
  'online',
  'ipAddress',
  'imei',
  'imeiLock',
  'terminationEnabled',
  'expiryTime',
  'expiryAction',
  'createdTime',
  'lastModifiedTime',
] as const

/** exportSubscribers: a line for each subscription of a registered SIM, in the order of the IMSIs. */
export function subscribersFile(world: World, _request: unknown, at: number): ProducedFile {
  return { name: 'subscribers.csv', type: 'text/csv; charset=utf-8', pieces: lines(world, at) }
}

function* lines(world: World, now: number): Generator<string> {
  yield csvByteOrderMark + csvLine([...columns])
  const names = new Map(groups.all(world).map(({ groupId, tags }) => [groupId, tags['name']]))
  let after: string | undefined
  do {
    const { items, nextKey } = listSubscribers(world, { limit: 100, last_evaluated_key: after })
    for (const found of items) {
      const body = presentSubscriber({ world, now }, found)
      const { name, ...tags } = body.tags ?? {}
      const cells: Record<(typeof columns)[number], CsvCell> = {
        imsi: body.imsi,
        simId: body.simId,
        iccid: body.iccid,
        msisdn: body.msisdn,
        serialNumber: body.serialNumber,
        status: body.status,
        subscription: body.subscription,
        bundles: body.bundles?.join(' '),
        moduleType: body.moduleType,
        speedClass: body.speedClass,
        groupId: body.groupId,
        groupName: names.get(body.groupId ?? ''),
        name,
        tags: Object.keys(tags).length === 0 ? '' : JSON.stringify(tags),
        online: body.sessionStatus?.online ?? false,
        ipAddress: body.ipAddress,
        imei: body.sessionStatus?.imei ?? body.previousSession?.imei,
        imeiLock: body.imeiLock?.imei,
        terminationEnabled: body.terminationEnabled,
        expiryTime: isoTime(body.expiryTime),
        expiryAction: body.expiryAction,
        createdTime: isoTime(body.createdTime),
        lastModifiedTime: isoTime(body.lastModifiedTime),
      }
      yield csvLine(columns.map((column) => cells[column]))
    }
    after = nextKey
  } while (after !== undefined)
}
