import { fractionOf, hashPair, hashText } from '../random.ts'
import { addMonthsUtc, dayMs, hourMs, slotMs, startOfDayUtc, startOfMonthUtc } from '../time.ts'
import { trafficProfiles, type TrafficProfileName } from './profile.ts'

/** SIMs of a profile follow one of so many courses through a month, and so do not look copied. */
export const variants = 16

const slotsPerDay = dayMs / slotMs
const slotsPerHour = hourMs / slotMs
const japanHours = 9

/** A month in UTC. */
export interface Month {
  /** Months since January 1970. */
  readonly index: number
  readonly startMs: number
  readonly endMs: number
}

/** The month that `ms` (UNIX milliseconds) lies in. */
export function monthAt(ms: number): Month {
  const startMs = startOfMonthUtc(ms)
  const start = new Date(startMs)
  return {
    index: (start.getUTCFullYear() - 1970) * 12 + start.getUTCMonth(),
    startMs,
    endMs: addMonthsUtc(startMs, 1),
  }
}

/** How the volume of a month comes together in time, for one profile and variant. */
export interface Curve {
  /** The weights of the days before each day, whole numbers; the last is the weight of the month. */
  readonly days: Float64Array
  /** The share of a day that lies before each of its slots, one day after the other for every variant. */
  readonly slots: Float64Array
  readonly variant: number
}

const curves = new Map<TrafficProfileName, Map<number, Curve>>()

/** The curve of a profile, month and variant (0 to `variants` - 1). */
export function curveOf(profile: TrafficProfileName, month: Month, variant: number): Curve {
  let known = curves.get(profile)
  if (!known) {
    known = new Map()
    curves.set(profile, known)
  }
  const key = month.index * variants + variant
  let curve = known.get(key)
  if (!curve) {
    curve = { days: dayWeights(profile, month, variant), slots: slotShares(profile), variant }
    known.set(key, curve)
  }
  return curve
}

/**
 * The share of the month's volume, 0 to 1, that lies before a slot of a day (both from 0).
 * It never falls from one slot to the next, in floating point too: a day's part is at most its
 * whole weight, and the days' weights add up exactly.
 */
export function shareBefore(curve: Curve, day: number, slot: number): number {
  const { days, slots } = curve
  let before = days[day] ?? 0
  if (slot > 0) {
    const course = (curve.variant + day) % variants
    before += ((days[day + 1] ?? 0) - before) * (slots[course * slotsPerDay + slot] ?? 0)
  }
  return before / (days[days.length - 1] ?? 1)
}

/** The day of the month, from 0, that `ms` lies in; the month's end is the day after its last. */
export function dayOf(month: Month, ms: number): number {
  return Math.floor((ms - month.startMs) / dayMs)
}

/** The slot of the day, from 0, that `ms` lies in. */
export function slotOf(ms: number): number {
  return Math.floor((ms - startOfDayUtc(ms)) / slotMs)
}

function dayWeights(profile: TrafficProfileName, month: Month, variant: number): Float64Array {
  const { weekend, unevenness } = trafficProfiles[profile]
  const course = hashPair(hashText(profile, variant), month.index)
  const sums = new Float64Array(dayOf(month, month.endMs) + 1)
  for (let day = 0; day < sums.length - 1; day += 1) {
    const weekday = new Date(month.startMs + day * dayMs).getUTCDay()
    const usual = weekday === 0 || weekday === 6 ? weekend : 1
    const chance = 1 + unevenness * (2 * fractionOf(hashPair(course, day)) - 1)
    sums[day + 1] = (sums[day] ?? 0) + Math.round(10_000 * usual * chance)
  }
  return sums
}

const slotTables = new Map<TrafficProfileName, Float64Array>()

function slotShares(profile: TrafficProfileName): Float64Array {
  const known = slotTables.get(profile)
  if (known) return known
  const table = new Float64Array(variants * slotsPerDay)
  for (let course = 0; course < variants; course += 1) {
    const weights = slotWeights(profile, course)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let before = 0
    for (const [slot, weight] of weights.entries()) {
      table[course * slotsPerDay + slot] = before / total
      before += weight
    }
  }
  slotTables.set(profile, table)
  return table
}

/** Whole numbers: what each slot of a day in UTC carries, with the profile's hours in Japan's time. */
function slotWeights(profile: TrafficProfileName, course: number): number[] {
  const { hours, everySlots, unevenness } = trafficProfiles[profile]
  const noise = hashText(`${profile} slots`, course)
  return Array.from({ length: slotsPerDay }, (_, slot) => {
    const hour = (Math.floor(slot / slotsPerHour) + japanHours) % 24
    const sends = slot % everySlots === course % everySlots
    const chance = 1 + Math.min(0.8, 2 * unevenness) * (2 * fractionOf(hashPair(noise, slot)) - 1)
    return Math.round((hours[hour] ?? 0) * (sends ? 1000 : 10) * chance)
  })
}
