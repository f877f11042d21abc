import type { CellRadioType } from '../../../src/api/generated/models/cellRadioType.ts'
import { randomFrom, type Random } from '../../../src/domain/random.ts'
import { countsTowardsRenewalFee } from '../../../src/domain/sim/status.ts'
import { planOf, speedClassesOf } from '../../../src/domain/sim/subscriptions.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/domain/time.ts'
import { drawCell } from '../cells.ts'
import type { HistoryRow } from '../history.ts'
import { addressOf, eidOf, imeiOf, numbersOf } from '../identifiers.ts'
import { durationMs, idFrom, type SessionRow } from '../past-sessions.ts'
import type { SimRow, SubscriberRow } from '../sims.ts'
import type { World } from '../../world.ts'
import { arcKeyFrom, secondSubscription } from './additional.ts'
import { fleets, type Application } from './fleets.ts'
import { drawLife, type Life } from './life.ts'
import { describe } from './labels.ts'
import { places, type Place } from './places.ts'
import { drawBundles, drawSms, drawSpeedClass } from './plans.ts'
import type { Wish } from './specials.ts'

/** A SIM of the seeded fleet with everything that is stored of it. */
export interface SeededSim {
  readonly sim: SimRow
  readonly tags: Readonly<Record<string, string>>
  readonly subscribers: SubscriberRow[]
  readonly history: HistoryRow[]
  /** The newest session, current or ended; the older ones are derived from it. */
  readonly session: SessionRow | undefined
}

function weigh(applications: readonly Application[]) {
  return applications.map((one) => [one, one.weight] as const)
}

const weighted = { jp: weigh(fleets.jp), g: weigh(fleets.g) } as const

/** An application of the coverage, one that has the subscription where one is wished for. */
function applicationFor(
  random: Random,
  { coverage }: World,
  subscription: string | undefined,
): Application {
  const fitting =
    subscription === undefined
      ? []
      : fleets[coverage].filter(({ plans }) => plans.some(([plan]) => plan === subscription))
  return random.weighted(fitting.length > 0 ? weigh(fitting) : weighted[coverage])
}

/**
 * The SIM with the number `no` of a world's fleet at `now` (UNIX milliseconds): the same for the
 * same seed, number, moment and wish. `groupIds` are the ids of the groups by their keys.
 */
export function drawSim(
  world: World,
  no: number,
  now: number,
  groupIds: ReadonlyMap<string, string>,
  wish: Wish = {},
): SeededSim {
  const random = randomFrom(`${world.seed}/${no}`)
  const application = applicationFor(random, world, wish.subscription)
  const subscription = wish.subscription ?? random.weighted(application.plans)
  const virtual = planOf(subscription)?.virtual === true
  const american = subscription === 'plan-US' || wish.second === 'plan-US'
  const place = random.pick(american ? places.us : places[world.coverage])
  const numbers = numbersOf(subscription, world.id, no)
  const moduleType = virtual ? 'virtual' : (wish.moduleType ?? random.weighted(application.modules))
  const chip = moduleType === 'embedded' || moduleType === 'integrated'
  const life = drawLife(random, subscription, now, wish)
  const speedClass = drawSpeedClass(random, subscription)
  const drawnKey = random.weighted(application.groups)
  const groupKey = wish.group ?? drawnKey
  const groupId =
    life.status === 'terminated' || wish.ungrouped ? null : (groupIds.get(groupKey) ?? null)
  const imei = virtual ? null : imeiOf(application.typeCode, no)

  const tags = describe(random, application, place, no, life, wish)
  const sim: SimRow = {
    no,
    simId: chip ? eidOf(world.id, no) : numbers.iccid,
    type: virtual ? 'virtual' : chip || moduleType === 'profilePackage' ? 'euicc' : 'uicc',
    moduleType,
    status: life.status,
    subscription,
    imsi: numbers.imsi,
    iccid: numbers.iccid,
    speedClass,
    groupId,
    tags: JSON.stringify(tags),
    serialNumber: numbers.serialNumber,
    terminationEnabled:
      life.status === 'terminated' || wish.unprotected || random.chance(0.06) ? 1 : 0,
    expiryTime: life.expiryTime,
    expiryAction: life.expiryAction,
    expired: life.expiryTime !== null && life.expiryTime <= now ? 1 : 0,
    imeiLock: lockOf(imei, wish.locked || random.chance(0.03)),
    deviceImei: imei,
    usage: application.usage,
    sends: wish.sends ?? null,
    online: life.online ? 1 : 0,
    waiting: life.waiting || wish.locked === 'elsewhere' ? 1 : 0,
    connectAt: life.connectAt,
    renewalTime: countsTowardsRenewalFee(life.status) ? life.statusSince : null,
    createdTime: life.createdTime,
    modifiedTime: life.statusSince,
  }
  const subscribers: SubscriberRow[] = [
    {
      simNo: no,
      imsi: numbers.imsi,
      iccid: numbers.iccid,
      msisdn: numbers.msisdn,
      subscription,
      status: life.status,
      bundles: JSON.stringify(drawBundles(random, subscription)),
      sms: drawSms(random, subscription) ? 1 : 0,
      ota: subscription.startsWith('plan01s') || subscription === 'plan-US' || chip ? 1 : 0,
      arcPublicKey: virtual ? arcKeyFrom(sim.simId) : null,
    },
  ]
  const second = secondSubscription(random, world, sim, wish)
  if (second) subscribers.push(second)
  const covered = second?.subscription !== 'plan-US' || place.country === 310
  const user =
    second?.status === 'active' && covered && random.chance(0.5) ? second : subscribers[0]
  const radio = random.weighted(application.radios)
  const session = user && drawSession(random, world, sim, life, user, { place, radio })
  const history = historyRows(random, sim, subscribers, life, now)
  return {
    sim,
    tags,
    subscribers,
    history: [...history, ...otaHistory(sim, second, history.at(-1), now)],
    session,
  }
}

/** What an IMEI lock lets in: the SIM's own device, or (`elsewhere`) another one. */
function lockOf(imei: string | null, locked: boolean | 'elsewhere'): string | null {
  if (imei === null || locked === false) return null
  return locked === 'elsewhere' ? imeiOf('35999901', 1) : imei
}

function historyRows(
  random: Random,
  sim: SimRow,
  subscribers: readonly SubscriberRow[],
  life: Life,
  now: number,
): HistoryRow[] {
  const { imsi, subscription } = sim
  const common = { imsi, isPrimary: 1, subscription, bundles: subscribers[0]?.bundles ?? '[]' }
  const rows: HistoryRow[] = life.past.map(({ time, status }, index) => ({
    ...common,
    entry: index + 1,
    time,
    status,
    speedClass: sim.speedClass,
    groupId: status === 'terminated' ? null : sim.groupId,
  }))
  const last = rows.at(-1)
  if (last?.status !== 'active' || !random.chance(0.05)) return rows
  const others = (speedClassesOf(subscription) ?? []).filter((name) => name !== sim.speedClass)
  if (others.length === 0) return rows
  // The speed class was another until some day of the last two months.
  const before = random.pick(others)
  const time = now - Math.floor(Math.min(60 * dayMs, now - last.time) * random.next())
  return [
    ...rows.map((row) => ({ ...row, speedClass: before })),
    { ...last, entry: rows.length + 1, time },
  ]
}

/** How a second subscription came to be where it is on its way over the air. */
function otaHistory(
  sim: SimRow,
  second: SubscriberRow | undefined,
  last: HistoryRow | undefined,
  now: number,
): HistoryRow[] {
  if (second?.status !== 'shipped' && second?.status !== 'delivered') return []
  const { imsi, subscription, bundles } = second
  const { speedClass, groupId } = sim
  const common = { imsi, isPrimary: 0, subscription, bundles, speedClass, groupId }
  const entry = last?.entry ?? 0
  const time = Math.max(last?.time ?? 0, now - 6 * hourMs)
  const shipped = { ...common, entry: entry + 1, status: 'shipped', time }
  const delivered = { ...common, entry: entry + 2, status: 'delivered', time: time + minuteMs }
  return second.status === 'shipped' ? [shipped] : [shipped, delivered]
}

function drawSession(
  random: Random,
  world: World,
  sim: SimRow,
  life: Life,
  user: SubscriberRow,
  { place, radio }: { place: Place; radio: CellRadioType },
): SessionRow | undefined {
  const { sessionEnd, activeFrom } = life
  if (sessionEnd === undefined || activeFrom === undefined) return undefined
  const sessionId = idFrom(`${world.seed}/${sim.no}/session`)
  const length = Math.min(durationMs(sessionId), sessionEnd - activeFrom)
  const lasted = Math.max(1, Math.floor(length * (life.online ? random.next() : 1)))
  const viaArc = user.arcPublicKey !== null
  return {
    createdTime: sessionEnd - lasted,
    sessionId,
    deletedTime: life.online ? null : sessionEnd,
    imsi: user.imsi,
    subscription: user.subscription,
    imei: viaArc ? null : sim.deviceImei,
    address: addressOf(sim.no),
    vpgId: null,
    gatewayAddress: null,
    cell: viaArc ? null : JSON.stringify(drawCell(random, place, user.subscription, radio)),
    seeded: 1,
  }
}
