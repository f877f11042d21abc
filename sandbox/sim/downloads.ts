import { collection } from '../db/collection.ts'
import { transaction } from '../db/sql.ts'
import { happened } from '../event-handler/work.ts'
import { minuteMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import { recordHistory } from './history.ts'
import { frontSims } from './seed/specials.ts'
import { connectionsOf } from './sessions.ts'
import {
  setSubscriberStatus,
  simById,
  subscribersOf,
  type SimRow,
  type SubscriberRow,
} from './sims.ts'

/** A subscription that is being written onto a SIM over the air. Times are UNIX milliseconds. */
interface Download {
  readonly imsi: string
  readonly simId: string
  /** Becomes active when it is installed, else with the next session. */
  readonly enable: boolean
  readonly tag: string
  /** Since when it has its status. */
  readonly since: number
  /** The SIM has begun to receive it. */
  readonly begun: boolean
  /** When it is looked at again; null while it waits for a session. */
  readonly dueAt: number | null
}

/** What is on its way; a subscription that is active is no longer here. */
export const downloads = collection<Download>('downloads', {
  id: ({ imsi }) => imsi,
  kind: 'Subscriber',
  seed: (world, seededTime) =>
    frontSims(world, 'true').flatMap((sim) =>
      subscribersOf(world, sim)
        .filter(({ imsi, status }) => imsi !== sim.imsi && /^(shipped|delivered)$/.test(status))
        .map(({ imsi, status }) => ({
          imsi,
          simId: sim.simId,
          enable: true,
          tag: usualTag(world),
          since: seededTime,
          begun: status === 'delivered',
          dueAt: seededTime,
        })),
    ),
  dueAt: ({ dueAt }) => dueAt,
})

/** What OTA scripts are told apart by where nothing else was asked for. */
export const usualTag = ({ operatorId }: World) => `${operatorId}:addSubscription`

/** How long each step takes while the SIM is online, and what follows it. */
const steps: Readonly<Record<string, readonly [ms: number, next: string]>> = {
  shipped: [minuteMs / 2, 'delivered'],
  delivered: [minuteMs, 'ready'],
  ready: [minuteMs / 2, 'active'],
}

/**
 * Writes subscriptions onto the SIMs that are online, step by step, each at its own moment: it
 * begins when a session is there, and waits while there is none.
 */
export function settleDownloads(world: World, now: number): void {
  for (const download of downloads.due(world, now)) {
    transaction(world.db, () => advance(world, download, now))
  }
}

/** The SIM has a session since `time` (UNIX milliseconds): what waits for one goes on. */
export function resumeDownloads(world: World, sim: SimRow, time: number): void {
  for (const { imsi, status } of subscribersOf(world, sim)) {
    const download = imsi !== sim.imsi && steps[status] ? downloads.find(world, imsi) : undefined
    if (download) downloads.put(world, { ...download, dueAt: time })
  }
}

function advance(world: World, download: Download, now: number): void {
  const sim = simById(world, download.simId)
  const row = sim && subscribersOf(world, sim).find(({ imsi }) => imsi === download.imsi)
  if (!sim || !row || row.status === 'terminated') {
    downloads.remove(world, download.imsi)
    return
  }
  const session = connectionsOf(world, sim).current
  if (!session) {
    downloads.put(world, { ...download, dueAt: null })
    return
  }
  let { since } = download
  let dueAt: number | null
  for (;;) {
    const [ms, next] = steps[row.status] ?? []
    if (ms === undefined || next === undefined) {
      downloads.remove(world, download.imsi)
      return
    }
    const isLast = next === 'active'
    // One that is not to be active at once waits for a session made after it was installed.
    const waits = isLast && !download.enable
    dueAt = null
    if (waits && session.createdTime <= since) break
    dueAt = waits ? session.createdTime : Math.max(since, session.createdTime) + ms
    if (dueAt > now) break
    enter(world, sim, row, next, dueAt)
    tellHandlers(world, sim, row, dueAt)
    since = dueAt
  }
  downloads.put(world, { ...download, since, begun: true, dueAt })
}

/** How far the addition has come, by the status it has reached. */
const otaStatuses: Readonly<Record<string, string>> = { delivered: 'started', ready: 'finished' }

/** Event handlers hear that it began and ended; the IMSI is the new one when it is there. */
function tellHandlers(world: World, sim: SimRow, row: SubscriberRow, time: number): void {
  const otaStatus = otaStatuses[row.status]
  if (otaStatus === undefined) return
  const { subscription } = row
  const imsi = otaStatus === 'finished' ? row.imsi : sim.imsi
  happened(world, sim, 'subscription', time, {
    subscription,
    otaStatus,
    primaryImsi: sim.imsi,
    imsi,
  })
}

/** Gives a subscription a status, and writes it down in the SIM's history. */
export function enter(
  world: World,
  sim: SimRow,
  row: SubscriberRow,
  status: string,
  time: number,
): void {
  row.status = status
  setSubscriberStatus(world, sim.no, row.imsi, status)
  recordHistory(world, sim, [row], time)
}
