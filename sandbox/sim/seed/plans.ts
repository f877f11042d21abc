import type { Random } from '../../../src/domain/random.ts'
import { defaultSpeedClass, speedClassesOf } from '../../../src/domain/sim/subscriptions.ts'

/** How often a plan's SIMs have which bundles; plans not listed have none. */
const bundleShares: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'plan-D': [
    ['', 60],
    ['D-300MB', 36],
    ['D-500MB', 4],
  ],
  'plan-K2': [
    ['K2-300MB', 90],
    ['K2-500MB', 10],
  ],
  'plan-DU': [
    ['DU-10GB', 50],
    ['DU-50GB', 35],
    ['DU-100GB', 15],
  ],
  planX3: [
    ['', 25],
    ['X3-5MB', 75],
  ],
}

/** The bundles of a new SIM with this plan. */
export function drawBundles(random: Random, subscription: string): string[] {
  const shares = bundleShares[subscription]
  const bundle = shares ? random.weighted(shares) : ''
  return bundle === '' ? [] : [bundle]
}

/** How popular the steps of a plan's speed classes are. */
const popularity: Readonly<Record<string, number>> = {
  's1.minimum': 6,
  's1.slow': 22,
  's1.standard': 40,
  's1.fast': 24,
  's1.4xfast': 8,
  's1.8xfast': 3,
  'u1.standard': 88,
  'u1.slow': 12,
}

/** The speed class of a SIM with this plan. */
export function drawSpeedClass(random: Random, subscription: string): string {
  const classes = speedClassesOf(subscription)
  if (!classes || classes.length === 1) return defaultSpeedClass(subscription) ?? 's1.standard'
  return random.weighted(classes.map((name) => [name, popularity[name] ?? 1] as const))
}

/** Plans whose cards carry data only. */
const withoutSms: ReadonlySet<string> = new Set(['planArc01', 'plan-DU'])

/** Whether a SIM with this plan can send and receive SMS: plan-D exists with and without. */
export function drawSms(random: Random, subscription: string): boolean {
  if (withoutSms.has(subscription)) return false
  return subscription === 'plan-D' ? random.chance(0.6) : true
}
