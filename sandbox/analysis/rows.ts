import type { Cell } from '../../src/api/generated/models/cell.ts'
import { cellQuery } from '../../src/domain/sim/cell.ts'
import { regionName } from '../../src/domain/region-name.ts'
import { towerOf } from '../cell/towers.ts'
import { prepare } from '../db/sql.ts'
import { countingCameras } from '../data/camera-data.ts'
import { entriesOf } from '../data/sources.ts'
import type { Source } from '../data/store.ts'
import { devices as inventoryDevices } from '../inventory/store.ts'
import { deviceStore as loraDevices } from '../lora/devices.ts'
import { deviceStore as sigfoxDevices } from '../sigfox/devices.ts'
import { presentSessionEvent } from '../sim/present-session.ts'
import { listSessionEvents } from '../sim/sessions.ts'
import { everySim, subscribersOf } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { timestamp } from './moment.ts'
import { countryOf, homeOf, networks, plmnOf } from './networks.ts'
import type { Origin, Row } from './origin.ts'
import { snapshots } from './snapshots.ts'
import type { TableName } from './tables.ts'

/** The rows of each table, one after the other. */
export const rowsOf: Readonly<Record<TableName, (origin: Origin) => Iterable<Row>>> = {
  SIM_SESSION_EVENTS: sessionEvents,
  SIM_SNAPSHOTS: snapshots,
  HARVEST_DATA: harvestData,
  CELL_TOWERS: cellTowers,
  COUNTRIES: () =>
    [...new Set(networks.map(({ country }) => country))].map((code) => ({
      COUNTRY_CODE: code,
      COUNTRY: regionName(code, 'en') ?? code,
    })),
  MCC_MNC: () =>
    networks.map(({ mcc, mnc, country, name }) => ({
      PLMN: plmnOf(mcc, mnc),
      MCC: mcc,
      MNC: mnc,
      COUNTRY_CODE: country,
      NETWORK: name,
    })),
}

/** What the rows of a table need of a fleet; the others are the same for everybody. */
export function isOfFleet(table: TableName): boolean {
  return table !== 'COUNTRIES' && table !== 'MCC_MNC'
}

function cellColumns(cell: Cell | null | undefined) {
  const { mcc, mnc, radioType, tac, lac, eci, ci } = cell ?? {}
  return { MCC: mcc, MNC: mnc, RADIO_TYPE: radioType, AREA_CODE: tac ?? lac, CELL_ID: eci ?? ci }
}

function* sessionEvents({ world, now, from, to }: Origin): Generator<Row> {
  for (const sim of everySim(world)) {
    const iccids = new Map(subscribersOf(world, sim).map(({ imsi, iccid }) => [imsi, iccid]))
    const filter = { from, to, limit: Number.POSITIVE_INFINITY }
    for (const happening of listSessionEvents(world, sim, filter, now).items) {
      const event = presentSessionEvent(world, sim, happening)
      const { imsi = '', cell } = event
      yield {
        TIME: timestamp(happening.time),
        EVENT: event.event,
        SIM_ID: sim.simId,
        IMSI: imsi,
        ICCID: iccids.get(imsi) ?? sim.iccid,
        IMEI: event.imei,
        SESSION_ID: event.sessionId,
        CREATED_TIME: timestamp(happening.session.createdTime),
        SUBSCRIPTION: event.subscription,
        APN: event.apn,
        UE_IP_ADDRESS: event.ueIpAddress,
        DNS0: event.dns0,
        DNS1: event.dns1,
        HPLMN: homeOf(imsi),
        VPLMN: cell?.mcc === undefined ? null : plmnOf(cell.mcc, cell.mnc ?? 0),
        ...cellColumns(cell),
        CELL: cell ? JSON.stringify(cell) : null,
        OPERATOR_ID: world.operatorId,
      }
    }
  }
}

/** The towers of the cells in which sessions were in the period, each once. */
function* cellTowers({ world, now, from, to }: Origin): Generator<Row> {
  const seen = new Set<string>()
  for (const sim of everySim(world)) {
    const filter = { from, to, limit: Number.POSITIVE_INFINITY }
    for (const { cell } of listSessionEvents(world, sim, filter, now).items) {
      const columns = cellColumns(cell)
      const key = Object.values(columns).join()
      if (!cell || seen.has(key)) continue
      seen.add(key)
      const query = cellQuery(cell)
      const tower = query && towerOf(query)
      if (!tower) continue
      yield {
        ...columns,
        LAT: tower.lat,
        LON: tower.lon,
        RADIUS: tower.range,
        SAMPLES: tower.samples,
        COUNTRY_CODE: countryOf(cell.mcc),
        UPDATED_TIME: timestamp(tower.updated),
      }
    }
  }
}

/** Everything that has sent to Harvest Data: a subscriber is its SIM. */
function* sourcesOf(world: World): Generator<Source> {
  const known = new Set<string>()
  for (const { simId } of everySim(world)) yield { resourceType: 'Sim', resourceId: simId }
  for (const { deviceId } of loraDevices.all(world)) {
    known.add(deviceId)
    yield { resourceType: 'LoraDevice', resourceId: deviceId }
  }
  for (const { deviceId } of sigfoxDevices.all(world)) {
    known.add(deviceId)
    yield { resourceType: 'SigfoxDevice', resourceId: deviceId }
  }
  for (const { deviceId } of inventoryDevices.all(world)) {
    known.add(deviceId)
    yield { resourceType: 'Device', resourceId: deviceId }
  }
  for (const { deviceId } of countingCameras(world)) {
    known.add(deviceId)
    yield { resourceType: 'SoraCam', resourceId: deviceId }
  }
  const sql = `SELECT DISTINCT resource_type AS resourceType, resource_id AS resourceId
    FROM harvest_entries WHERE world_id = ? AND resource_type <> 'Sim'`
  const written = prepare(world.db, sql).all(world.id) as unknown[] as Source[]
  for (const source of written) if (!known.has(source.resourceId)) yield source
}

function* harvestData({ world, now, from, to }: Origin): Generator<Row> {
  for (const source of sourcesOf(world)) {
    for (const entry of entriesOf(world, now, source, { from, to, sort: 'asc' })) {
      yield {
        TIME: timestamp(entry.time ?? 0),
        RESOURCE_TYPE: source.resourceType,
        RESOURCE_ID: source.resourceId,
        CONTENT_TYPE: entry.contentType,
        CONTENT: entry.content,
        CATEGORY: entry.category,
        OPERATOR_ID: world.operatorId,
      }
    }
  }
}
