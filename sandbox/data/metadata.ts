import type { DataResourceMetadata } from '../../src/api/generated/models/dataResourceMetadata.ts'
import { attributeNamesOf } from '../../src/domain/data/entry.ts'
import { badRequest } from '../http/errors.ts'
import { cutPage, type Page } from '../db/paging.ts'
import { rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { groups } from '../group/groups.ts'
import { lastInventoryEntry } from '../inventory/data.ts'
import { devices as inventoryDevices } from '../inventory/store.ts'
import { lastLoraEntry } from '../lora/data.ts'
import { deviceStore as loraDevices } from '../lora/devices.ts'
import { lastSigfoxEntry } from '../sigfox/data.ts'
import { deviceStore as sigfoxDevices } from '../sigfox/devices.ts'
import { simById, type SimRow } from '../sim/sims.ts'
import { waysThrough } from '../stats/service-usage.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { countingCameras, lastCounted } from './camera-data.ts'
import { lastSentBySim, recentOfSim } from './sim-data.ts'
import { entriesOf, type Sent } from './sources.ts'
import type { ResourceType, Source } from './store.ts'

/** How sources are asked for, by the API's names. */
export interface SourceQuery {
  readonly resource_type?: ResourceType | undefined
  readonly limit?: number | undefined
  readonly last_evaluated_key?: string | undefined
}

/** In this order they are listed. A SIM's subscriber is the same source and told only where it is asked for. */
const types: readonly ResourceType[] = ['SoraCam', 'LoraDevice', 'Sim', 'SigfoxDevice', 'Device']
const [usual, most] = [100, 1000]
/** Names that are told of a source that uses far too many. */
const mostNames = 200
/** SIMs that are looked at between two questions to the database. */
const piece = 500

/**
 * listDataResourceMetadata and listDataSourceResources: everything that ever sent something to
 * Harvest Data, page by page: a page costs what it holds, however large the fleet is. 400 for a
 * limit outside of 1 to 1000.
 */
export function pageOfSources(
  { world, now }: Moment,
  { resource_type: type, limit = usual, last_evaluated_key: key }: SourceQuery,
): Page<DataResourceMetadata> {
  if (limit < 1 || limit > most) {
    throw badRequest('limit', `must be 1 to ${most}`, `1～${most} を指定してください`)
  }
  const wanted = type === undefined ? types : [type]
  const [, lastType = '', lastId] = /^([A-Za-z]+)_(.*)$/.exec(key ?? '') ?? []
  const start = wanted.findIndex((one) => one === lastType)
  const found: DataResourceMetadata[] = []
  for (const one of wanted.slice(Math.max(0, start))) {
    for (const metadata of sourcesOf(world, now, one, one === lastType ? lastId : undefined)) {
      found.push(metadata)
      if (found.length > limit) return cutPage(found, limit, keyOf)
    }
  }
  return cutPage(found, limit, keyOf)
}

const keyOf = ({ resourceType, resourceId }: DataResourceMetadata) =>
  `${resourceType}_${resourceId}`

function* sourcesOf(
  world: World,
  now: number,
  type: ResourceType,
  after: string | undefined,
): Generator<DataResourceMetadata> {
  if (type === 'Sim' || type === 'Subscriber') {
    for (const sim of sendingSims(world, startOf(world, type, after))) {
      const named = { resourceType: type, resourceId: type === 'Sim' ? sim.simId : sim.imsi }
      const last = lastSentBySim(world, sim, now)
      const recent = sim.sends ? recentOfSim(world, sim, now) : last ? [last] : []
      const source = { resourceType: 'Sim', resourceId: sim.simId } as const
      const metadata = metadataOf(world, now, source, last, recent)
      if (metadata) yield { ...named, ...metadata }
    }
    return
  }
  for (const [resourceId, last] of devicesOf(world, now, type)) {
    if (after !== undefined && resourceId <= after) continue
    const source = { resourceType: type, resourceId }
    const metadata = metadataOf(world, now, source, last, last ? [last] : [])
    if (metadata) yield { ...source, ...metadata }
  }
}

/** The number of the SIM that a page ended with. */
function startOf(world: World, type: 'Sim' | 'Subscriber', after: string | undefined): number {
  if (after === undefined) return 0
  if (type === 'Sim') return simById(world, after)?.no ?? 0
  return rowsWhere<SimRow>(world, 'sims', 'imsi = ? LIMIT 1', after)[0]?.no ?? 0
}

/** SIMs that were ever in a group with Harvest Data on, or of which something was written. */
function* sendingSims(world: World, after: number): Generator<SimRow> {
  const on = groups
    .all(world)
    .filter(({ configuration = {} }) => waysThrough('harvest', configuration).length > 0)
  const ids = JSON.stringify(on.map(({ groupId }) => groupId))
  const condition = `no > ? AND status <> 'shipped' AND (
    EXISTS (SELECT 1 FROM sim_history AS h WHERE h.world_id = sims.world_id AND h.sim_no = sims.no
      AND h.group_id IN (SELECT value FROM json_each(?)))
    OR EXISTS (SELECT 1 FROM harvest_entries AS e WHERE e.world_id = sims.world_id
      AND e.resource_type = 'Sim' AND e.resource_id = sims.sim_id))
    ORDER BY no LIMIT ${piece}`
  let start = after
  for (;;) {
    const rows = rowsWhere<SimRow>(world, 'sims', condition, start, ids)
    yield* rows
    const last = rows.at(-1)
    if (rows.length < piece || !last) return
    start = last.no
  }
}

/** The ids of the other kinds in their order, each with what follows from the seed. */
function devicesOf(world: World, now: number, type: ResourceType): [string, Sent | undefined][] {
  const found = new Map<string, Sent | undefined>()
  if (type === 'LoraDevice') {
    for (const device of loraDevices.all(world)) {
      found.set(device.deviceId, lastLoraEntry(world, device, now))
    }
  }
  if (type === 'SigfoxDevice') {
    for (const device of sigfoxDevices.all(world)) {
      found.set(device.deviceId, lastSigfoxEntry(world, device, now))
    }
  }
  if (type === 'Device') {
    for (const device of inventoryDevices.all(world)) {
      found.set(device.deviceId, lastInventoryEntry(world, device, now))
    }
  }
  if (type === 'SoraCam') {
    for (const camera of countingCameras(world)) {
      found.set(camera.deviceId, lastCounted(world, camera, now))
    }
  }
  const sql = `SELECT DISTINCT resource_id AS id FROM harvest_entries
    WHERE world_id = ? AND resource_type = ?`
  for (const { id } of prepare(world.db, sql).all(world.id, type)) {
    if (!found.has(String(id))) found.set(String(id), undefined)
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** When a source sent last, and under which keys; undefined where it never did. */
function metadataOf(
  world: World,
  now: number,
  source: Source,
  derived: Sent | undefined,
  recent: readonly Sent[],
): Pick<DataResourceMetadata, 'attributeNames' | 'lastModifiedTime'> | undefined {
  const sql = `SELECT max(written_time) AS written FROM harvest_entries
    WHERE world_id = ? AND resource_type = ? AND resource_id = ? AND content IS NOT NULL`
  const { resourceType, resourceId } = source
  const { written } = prepare(world.db, sql).get(world.id, resourceType, resourceId) ?? {}
  const times = [derived?.time, written === null ? undefined : Number(written)]
  const last = Math.max(...times.filter((time) => time !== undefined))
  if (!Number.isFinite(last)) return undefined
  const names = new Set(recent.flatMap(({ content }) => attributeNamesOf(content)))
  if (written !== null) for (const name of namesWritten(world, now, source)) names.add(name)
  return { attributeNames: [...names].slice(0, mostNames), lastModifiedTime: last }
}

/** The keys of the newest entries of a source of which some were written. */
function namesWritten(world: World, now: number, source: Source): string[] {
  const period = { from: 0, to: Number.MAX_SAFE_INTEGER, sort: 'desc' } as const
  const newest: string[] = []
  let read = 0
  for (const { content } of entriesOf(world, now, source, period)) {
    newest.push(...attributeNamesOf(content))
    read += 1
    if (read === 50) break
  }
  return newest
}
