import type { DatabaseSync } from 'node:sqlite'
import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import { fractionOf, hashPair, hashText } from '../../src/domain/random.ts'
import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { badRequest } from '../http/errors.ts'
import { prepare } from '../db/sql.ts'
import { hasContract } from '../operator/contracts.ts'
import type { World } from '../world.ts'

/** What was taken out of a service in a month. */
export interface ExportedData {
  /** `YYYYMM`, UTC. */
  readonly yearMonth: string
  readonly exportedBytes: number
}

/** Bytes per SIM and month that the median operator takes out. */
const usual = { harvest: 40_000, napterAuditLogs: 6_000 } as const

/**
 * getHarvestExportedDataStats and getNapterAuditLogsExportedDataStats: what was taken out of the
 * service in a month, this one where none is named. What applications took out follows from the
 * seed, the number of SIMs, and how much of the month is over; what was read here is added. 400 for
 * what is no month of the last 18.
 */
export function exportedData(
  world: World,
  service: keyof typeof usual,
  yearMonth: string | undefined,
  now: number,
): ExportedData {
  const start = yearMonth === undefined ? startOfMonthUtc(now) : monthOf(yearMonth, now)
  const end = addMonthsUtc(start, 1)
  const passed = (Math.min(now, end) - start) / (end - start)
  const chance = fractionOf(hashPair(hashText(service, hashText(world.seed)), start / 1000))
  const taken = Math.floor(simsBefore(world, end) * usual[service] * 2 * chance * passed)
  const read = service === 'harvest' ? (readIn(world).get(start) ?? 0) : 0
  return {
    yearMonth: new Date(start).toISOString().slice(0, 7).replace('-', ''),
    exportedBytes: taken + read,
  }
}

/**
 * What was read of each world, by the start of the month. It lives beside the database, because
 * reading writes nothing: a restart forgets it.
 */
const reads = new WeakMap<DatabaseSync, Map<number, Map<number, number>>>()

function readIn({ db, id }: World): Map<number, number> {
  let worlds = reads.get(db)
  if (!worlds) reads.set(db, (worlds = new Map()))
  let months = worlds.get(id)
  if (!months) worlds.set(id, (months = new Map()))
  return months
}

/**
 * Counts what was read from Harvest Data, in bytes of contents. With the contract `harvest` every
 * read is exported volume; without it reads are free and not counted.
 */
export function countExported(world: World, entries: readonly DataEntry[], now: number): void {
  if (!hasContract(world.db, world.operatorId, 'harvest')) return
  const bytes = entries.reduce((sum, { content = '' }) => sum + Buffer.byteLength(content), 0)
  const months = readIn(world)
  const month = startOfMonthUtc(now)
  months.set(month, (months.get(month) ?? 0) + bytes)
}

function monthOf(yearMonth: string, now: number): number {
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(yearMonth) ?? []
  const start = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1)
  if (start <= now && start >= startOfMonthUtc(addMonthsUtc(now, -18))) return start
  throw badRequest(
    'year_month',
    'must be a month of the last 18, written as YYYYMM',
    '過去 18 か月以内の年月を YYYYMM 形式で指定してください',
  )
}

function simsBefore(world: World, end: number): number {
  const sql = `SELECT count(*) AS count FROM sims
    WHERE world_id = ? AND status <> 'shipped' AND created_time < ?`
  return Number(prepare(world.db, sql).get(world.id, end)?.['count'])
}
