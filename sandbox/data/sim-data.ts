import { parseBinary } from '../../src/domain/binary-format.ts'
import {
  deviceInterval,
  deviceSending,
  type Sending,
} from '../../src/domain/data/device-readings.ts'
import {
  indexesBetween,
  lastIndex,
  timeOf,
  type OrderedPeriod,
  type Schedule,
} from '../../src/domain/data/schedule.ts'
import { dataInterval, simReading } from '../../src/domain/data/sim-readings.ts'
import { hashText } from '../../src/domain/random.ts'
import { dayMs } from '../../src/domain/time.ts'
import type { SimRow } from '../sim/sims.ts'
import { windowsWith } from '../stats/service-usage.ts'
import type { World } from '../world.ts'
import { parserOf } from './parser.ts'
import type { Sent } from './sources.ts'

/**
 * What a SIM's device sent in a period while it was in use and in a group that has Harvest Data on
 * now. Derived from the seed, never stored.
 */
export function* simEntries(world: World, sim: SimRow, period: OrderedPeriod): Generator<Sent> {
  const windows = windowsWith(world, 'harvest', sim)
  if (windows.length === 0) return
  const schedule = scheduleOf(world, sim)
  const format = parserOf(world, sim.groupId)
  for (const index of indexesBetween(schedule, period)) {
    const time = timeOf(schedule, index)
    if (!windows.some(({ fromMs, toMs }) => time >= fromMs && time < toMs)) continue
    yield { time, ...parsed(sendingOf(sim, schedule, time), format) }
  }
}

/** The last time until `now` at which it sent something; undefined where it never did. */
export function lastSentBySim(world: World, sim: SimRow, now: number): Sent | undefined {
  const schedule = scheduleOf(world, sim)
  for (const { fromMs, toMs } of windowsWith(world, 'harvest', sim).toReversed()) {
    const index = lastIndex(schedule, Math.min(now, toMs - 1))
    const time = index < 0 ? undefined : timeOf(schedule, index)
    if (time === undefined || time < fromMs) continue
    return { time, ...parsed(sendingOf(sim, schedule, time), parserOf(world, sim.groupId)) }
  }
  return undefined
}

/** What it sent in the last day, the newest first. */
export function recentOfSim(world: World, sim: SimRow, now: number): Sent[] {
  return [...simEntries(world, sim, { from: now - dayMs, to: now, sort: 'desc' })]
}

function scheduleOf(world: World, sim: SimRow): Schedule {
  return {
    seed: hashText(`${world.seed}/${sim.simId}/data`),
    firstUplink: sim.createdTime,
    interval: sim.sends ? deviceInterval[sim.sends] : dataInterval[sim.usage],
    end: Number.POSITIVE_INFINITY,
  }
}

function sendingOf({ sends, usage }: SimRow, { seed }: Schedule, time: number): Sending {
  if (sends) return deviceSending(sends, seed, time)
  const content = JSON.stringify(simReading(usage, seed, time))
  return { contentType: 'application/json', content }
}

/** What is binary, as the parser of the SIM's group reads it, if that is on. */
function parsed(sending: Sending, format: string | undefined): Sending {
  if (format === undefined) return sending
  const payload = /^\{"payload":"([A-Za-z\d+/=]*)"\}$/.exec(sending.content)?.[1]
  const values = payload === undefined ? null : parseBinary(format, Buffer.from(payload, 'base64'))
  if (!values) return sending
  return { ...sending, content: JSON.stringify({ ...values, binaryParserEnabled: true }) }
}
