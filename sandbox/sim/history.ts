import { checkPeriod, cutPage, numberedKey, type Page } from '../db/paging.ts'
import { insertRow, rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { SimRow, SubscriberRow } from './sims.ts'

/** What a SIM's subscription was like from `time` (UNIX milliseconds) on, until the next entry. */
export type HistoryRow = {
  entry: number
  time: number
  imsi: string
  isPrimary: number
  subscription: string
  /** JSON array of bundle names. */
  bundles: string
  status: string
  speedClass: string
  groupId: string | null
}

/** All of a SIM's history, oldest first. */
export function historyOf(world: World, simNo: number): HistoryRow[] {
  return rowsWhere(world, 'sim_history', 'sim_no = ? ORDER BY entry', simNo)
}

/** Writes down what the SIM's subscriptions are like at `time`; the newest entry of its history. */
export function recordHistory(
  world: World,
  sim: SimRow,
  subscribers: readonly SubscriberRow[],
  time: number,
): void {
  const last = prepare(
    world.db,
    'SELECT coalesce(max(entry), 0) AS entry FROM sim_history WHERE world_id = ? AND sim_no = ?',
  ).get(world.id, sim.no)
  let entry = Number(last?.['entry'])
  for (const subscriber of subscribers) {
    const isPrimary = subscriber.imsi === sim.imsi ? 1 : 0
    entry += 1
    insertHistory(world, sim.no, {
      entry,
      time,
      imsi: subscriber.imsi,
      isPrimary,
      subscription: subscriber.subscription,
      bundles: subscriber.bundles,
      status: isPrimary ? sim.status : subscriber.status,
      speedClass: sim.speedClass,
      groupId: sim.groupId,
    })
  }
}

export function insertHistory(world: World, simNo: number, row: HistoryRow): void {
  insertRow(world.db, 'sim_history', { worldId: world.id, simNo, ...row })
}

export interface HistoryFilter {
  /** UNIX milliseconds, both ends included; without `from` the whole history. */
  readonly from?: number | undefined
  readonly to: number
  readonly sort: 'asc' | 'desc'
  readonly limit: number
  /** The entry a page ended with. */
  readonly after?: string | undefined
}

/** listSimStatusHistory: a page of entries. 400 for a period that ends before it starts or a key of no page. */
export function listHistory(world: World, simNo: number, filter: HistoryFilter): Page<HistoryRow> {
  const { from = 0, to, sort, limit, after } = filter
  checkPeriod(from, to)
  const [beyond, order, start] = sort === 'asc' ? ['>', 'ASC', 0] : ['<', 'DESC', 2 ** 52]
  const found = rowsWhere<HistoryRow>(
    world,
    'sim_history',
    `sim_no = ? AND entry ${beyond} ? AND time BETWEEN ? AND ? ORDER BY entry ${order} LIMIT ?`,
    simNo,
    numberedKey(after, start),
    from,
    to,
    limit + 1,
  )
  return cutPage(found, limit, ({ entry }) => entry)
}

/** A stretch of time, UNIX milliseconds, `to` excluded (Infinity while it lasts). */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The stretches during which the SIM was active or tested, newest first: only then it can have had sessions. */
export function activeSpans(
  history: readonly Pick<HistoryRow, 'time' | 'status' | 'isPrimary'>[],
): Span[] {
  const spans: Span[] = []
  const primary = history.filter((row) => row.isPrimary === 1)
  primary.forEach((row, i) => {
    if (row.status !== 'active' && row.status !== 'testing') return
    const to = primary[i + 1]?.time ?? Number.POSITIVE_INFINITY
    const last = spans[0]
    if (last?.to === row.time) spans[0] = { from: last.from, to }
    else spans.unshift({ from: row.time, to })
  })
  return spans
}
