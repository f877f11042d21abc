import type { Random } from '../../../src/domain/random.ts'
import { planOf } from '../../../src/domain/sim/subscriptions.ts'
import type { ExpiryAction } from '../../../src/domain/sim/expiry.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/domain/time.ts'
import type { Wish } from './specials.ts'

/** What a SIM has gone through until now. Times are UNIX milliseconds. */
export interface Life {
  readonly createdTime: number
  readonly status: string
  readonly statusSince: number
  /** All statuses it has had, oldest first; the last is the present one. */
  readonly past: readonly { readonly time: number; readonly status: string }[]
  readonly online: boolean
  /** Its device keeps trying to connect. */
  readonly waiting: boolean
  /** When a ready SIM will connect for the first time. */
  readonly connectAt: number | null
  /** When its last session ended, or `now` while it lasts; undefined when there was none. */
  readonly sessionEnd: number | undefined
  /** Since when it had been active at that time. */
  readonly activeFrom: number | undefined
  readonly expiryTime: number | null
  readonly expiryAction: ExpiryAction | null
}

/** A SIM that no device has used. */
const unused = {
  online: false,
  waiting: false,
  connectAt: null,
  sessionEnd: undefined,
  activeFrom: undefined,
  expiryTime: null,
  expiryAction: null,
} as const

/** How many of a hundred SIMs are in each status. */
const shares = [
  ['active', 72],
  ['ready', 8],
  ['inactive', 7],
  ['standby', 4],
  ['suspended', 4],
  ['terminated', 5],
] as const

/** Totals of a fleet reach back three months: what ended before that leaves them untouched. */
const longAgo = 125 * dayMs

function drawStatus(random: Random, subscription: string, wish: Wish): string {
  if (wish.status) return wish.status
  if (wish.online !== undefined || wish.expired === 'deleteSession') return 'active'
  if (wish.expired === 'deactivate') return 'inactive'
  if (wish.expired === 'suspend') return 'suspended'
  if (wish.expired === 'terminate') return 'terminated'
  const plan = planOf(subscription)
  const status = random.weighted(shares)
  if (plan?.virtual) return status === 'terminated' ? status : 'active'
  if (status === 'standby' && plan?.standby === false) return 'inactive'
  if (status === 'suspended' && plan?.suspended === false) return 'inactive'
  return status
}

/** Draws a life that the rules allow and that fits the wish. */
export function drawLife(random: Random, subscription: string, now: number, wish: Wish): Life {
  const status = drawStatus(random, subscription, wish)
  const virtual = planOf(subscription)?.virtual === true
  const oldest = status === 'terminated' ? 150 : wish.expired ? 40 : 3
  const age = Math.floor((oldest + 1_300 * random.next() ** 1.6) * dayMs)
  const createdTime = now - age
  const first = { time: createdTime, status: virtual ? 'active' : 'ready' }
  if (status === 'ready') return readyLife(random, createdTime, now)
  if (status === 'testing') return testingLife(random, now, wish)
  if (status === 'transferring') return transferringLife(createdTime, now)

  // From the shelf into a device: at once, or weeks later.
  const lead = virtual ? 0 : hourMs + Math.floor(random.next() * Math.min(10 * dayMs, age / 3))
  const activated = createdTime + lead
  const past = virtual ? [first] : [first, { time: activated, status: 'active' }]
  if (status === 'active') return activeLife(random, past, now, wish)

  const latest = status === 'terminated' ? now - longAgo : now - 10 * minuteMs
  const statusSince = activated + Math.floor((latest - activated) * (0.05 + 0.95 * random.next()))
  const byExpiry = wish.expired !== undefined || random.chance(0.06)
  const sessionEnd =
    statusSince - (random.chance(0.8) ? 0 : Math.floor((statusSince - activated) / 9))
  return {
    ...unused,
    createdTime,
    status,
    statusSince,
    past: [...past, { time: statusSince, status }],
    waiting: status === 'inactive' && sessionEnd === statusSince,
    sessionEnd,
    activeFrom: activated,
    expiryTime: byExpiry && status !== 'standby' ? statusSince : null,
    expiryAction: byExpiry ? (actions[status] ?? null) : null,
  }
}

/** The expiry action that leads to a status. */
const actions: Readonly<Record<string, ExpiryAction>> = {
  inactive: 'deactivate',
  suspended: 'suspend',
  terminated: 'terminate',
}

function readyLife(random: Random, createdTime: number, now: number): Life {
  const installedSoon = random.chance(0.06)
  return {
    ...unused,
    createdTime,
    status: 'ready',
    statusSince: createdTime,
    past: [{ time: createdTime, status: 'ready' }],
    connectAt: installedSoon ? now + random.int(10 * minuteMs, 14 * dayMs) : null,
  }
}

/** Of a day, after which it would be ready again. */
const offeredHours = 2

function transferringLife(createdTime: number, now: number): Life {
  const statusSince = now - offeredHours * hourMs
  const past = [
    { time: createdTime, status: 'ready' },
    { time: statusSince, status: 'transferring' },
  ]
  return { ...unused, createdTime, status: 'transferring', statusSince, past }
}

/** Less than a month, after which no test goes on. */
const testedDays = 12

function testingLife(random: Random, now: number, wish: Wish): Life {
  const begun = now - testedDays * dayMs
  const past = [
    { time: begun - dayMs, status: 'ready' },
    { time: begun, status: 'testing' },
  ]
  return { ...activeLife(random, past, now, { ...wish, online: true }), status: 'testing' }
}

function activeLife(random: Random, past: Life['past'], now: number, wish: Wish): Life {
  const [created, activation] = [past[0], past.at(-1)]
  const createdTime = created?.time ?? now
  let activeFrom = activation?.time ?? createdTime
  const lived = now - activeFrom
  let all = past
  if (created !== activation && lived > 30 * dayMs && random.chance(0.07)) {
    // Out of service for a while, such as over a winter.
    const paused = activeFrom + Math.floor(lived * (0.2 + 0.3 * random.next()))
    activeFrom = paused + Math.floor(lived * (0.05 + 0.2 * random.next()))
    all = [...past, { time: paused, status: 'inactive' }, { time: activeFrom, status: 'active' }]
  }
  const cutOff = wish.expired === 'deleteSession' || (!wish.online && random.chance(0.004))
  const online = !cutOff && (wish.online ?? random.chance(0.82))
  const since = now - activeFrom
  const quiet = Math.min(5 * minuteMs + Math.floor(20 * dayMs * random.next() ** 2), since / 2)
  const sessionEnd = online ? now : now - Math.floor(quiet)
  const expiry = cutOff ? null : drawExpiry(random, now, wish)
  return {
    ...unused,
    createdTime,
    status: 'active',
    statusSince: activeFrom,
    past: all,
    online,
    waiting: cutOff,
    sessionEnd,
    activeFrom,
    expiryTime: cutOff ? sessionEnd : (expiry?.time ?? null),
    expiryAction: cutOff ? 'deleteSession' : (expiry?.action ?? null),
  }
}

function drawExpiry(
  random: Random,
  now: number,
  wish: Wish,
): { time: number; action: ExpiryAction | null } | undefined {
  if (wish.expiresInDays === undefined && !random.chance(0.03)) return undefined
  const days = wish.expiresInDays ?? 2 + 400 * random.next()
  const action = random.weighted([
    ['doNothing', 30],
    ['deleteSession', 15],
    ['deactivate', 35],
    ['suspend', 10],
    [null, 10],
  ] as const)
  return { time: now + Math.floor(days * dayMs), action: wish.expiryAction ?? action }
}
