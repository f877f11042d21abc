import { hashText } from '../../src/domain/random.ts'
import { defaultSpeedClass, planOf, subscriptionsIn } from '../../src/domain/sim/subscriptions.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import { transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { saveSim } from './change.ts'
import { groups } from '../group/groups.ts'
import { recordHistory } from './history.ts'
import { addressOf, newArcKeys, numbersOf, testNumbersOf } from './identifiers.ts'
import { indexSim } from './search-index.ts'
import {
  insertSim,
  insertSubscriber,
  nextSimNo,
  simById,
  type SimRow,
  type SubscriberRow,
} from './sims.ts'
import { tagUpdates, updateTags } from '../db/tags.ts'

/** The secrets of SIMs that are still to be registered. */
const registrations = collection<{ readonly simId: string; readonly secret: string }>(
  'registrations',
  { id: ({ simId }) => simId, kind: 'Sim' },
)

interface Blank {
  readonly sim: SimRow
  readonly subscriber: SubscriberRow
}

/** A SIM of a subscription as it leaves the factory, not written yet; `numbers` of the plan's network. */
function blankSim(
  world: World,
  subscription: string,
  now: number,
  numbers: 'test' | 'own' = 'test',
): Blank {
  const no = nextSimNo(world)
  const virtual = planOf(subscription)?.virtual === true
  const { iccid, imsi, msisdn, serialNumber } =
    virtual || numbers === 'own'
      ? numbersOf(subscription, world.id, no)
      : testNumbersOf(world.id, no)
  const sim: SimRow = {
    no,
    simId: iccid,
    type: virtual ? 'virtual' : 'uicc',
    moduleType: virtual ? 'virtual' : 'trio',
    status: virtual ? 'active' : 'shipped',
    subscription,
    imsi,
    iccid,
    speedClass: defaultSpeedClass(subscription) ?? 's1.standard',
    groupId: null,
    tags: '{}',
    serialNumber,
    terminationEnabled: 0,
    expiryTime: null,
    expiryAction: null,
    expired: 0,
    imeiLock: null,
    deviceImei: null,
    usage: virtual ? 'kiosk' : 'tracker',
    sends: null,
    online: 0,
    waiting: 0,
    connectAt: null,
    renewalTime: null,
    createdTime: now,
    modifiedTime: now,
  }
  const subscriber: SubscriberRow = {
    simNo: no,
    imsi,
    iccid,
    msisdn,
    subscription,
    status: sim.status,
    bundles: '[]',
    sms: virtual || subscription === 'plan-DU' ? 0 : 1,
    ota: subscription.startsWith('plan01s') || subscription === 'plan-US' ? 1 : 0,
    arcPublicKey: null,
  }
  return { sim, subscriber }
}

function write(world: World, { sim, subscriber }: Blank): void {
  insertSim(world, sim)
  insertSubscriber(world, subscriber)
  indexSim(world, sim, [subscriber])
}

export interface CreatedSim {
  readonly sim: SimRow
  /** Base64; nobody can read it again. */
  readonly arcPrivateKey: string
}

/** createSim: a virtual SIM, active, with a new pair of WireGuard keys of which the public one is kept. */
export function createVirtualSim(world: World, now: number): CreatedSim {
  const keys = newArcKeys()
  return transaction(world.db, () => {
    const { sim, subscriber } = blankSim(world, 'planArc01', now)
    const keyed = { ...subscriber, arcPublicKey: keys.publicKey }
    write(world, { sim, subscriber: keyed })
    recordHistory(world, sim, [keyed], now)
    return { sim, arcPrivateKey: keys.privateKey }
  })
}

/** What every eSIM profile of an order has in common. */
export interface ProfileSettings {
  readonly subscription: string
  readonly bundles: readonly string[]
  readonly speedClass: string
}

/** The SIM of an eSIM profile that was ordered: ready from `now` (UNIX milliseconds) on. */
export function createProfileSim(
  world: World,
  { subscription, bundles, speedClass }: ProfileSettings,
  now: number,
): SimRow {
  return transaction(world.db, () => {
    const blank = blankSim(world, subscription, now, 'own')
    const ready = { status: 'ready', speedClass, renewalTime: now }
    const sim: SimRow = { ...blank.sim, ...ready, type: 'euicc', moduleType: 'profilePackage' }
    const own = { status: sim.status, bundles: JSON.stringify(bundles), ota: 0 }
    const subscriber = { ...blank.subscriber, ...own }
    write(world, { sim, subscriber })
    recordHistory(world, sim, [subscriber], now)
    return sim
  })
}

/** The subscriptions that the vendor's sandbox ships SIMs of, whatever the coverage. */
const shippedAnywhere: readonly string[] = [
  'plan01s',
  'plan01s-low_data_volume',
  'planP1',
  'planXM1',
  'planX3',
  'plan-D',
  'plan-K',
  'plan-KM1',
  'plan-DU',
  'plan-K2',
]

/**
 * A SIM that is on its way to the operator: it is in no list until `registerSim` is called with its
 * secret (PUK or passcode). `createdTime` is UNIX milliseconds. Of `plan01s` where nothing is said.
 * 400 for a subscription or bundle that there is not, and for virtual SIMs.
 */
export function createShippedSim(
  world: World,
  wanted: { subscription?: string | undefined; bundles?: readonly string[] | undefined },
) {
  const { subscription = 'plan01s', bundles = [] } = wanted
  checkPlan(world, subscription, bundles)
  const now = world.now()
  return transaction(world.db, () => {
    const { sim, subscriber } = blankSim(world, subscription, now)
    write(world, { sim, subscriber: { ...subscriber, bundles: JSON.stringify(bundles) } })
    const { no, simId, imsi, iccid, type, moduleType, serialNumber, speedClass, status } = sim
    const secret = String(hashText(`${world.seed}/secret/${simId}`) % 100_000_000)
    const registrationSecret = secret.padStart(8, '0')
    registrations.put(world, { simId, secret: registrationSecret })
    return {
      simId,
      imsi,
      iccid,
      msisdn: subscriber.msisdn,
      type,
      moduleType,
      serialNumber,
      apn: 'soracom.io',
      ipAddress: addressOf(no),
      operatorId: world.operatorId,
      subscription,
      bundles,
      speedClass,
      status,
      createdTime: now,
      registrationSecret,
    }
  })
}

function checkPlan(world: World, subscription: string, bundles: readonly string[]): void {
  const plan = planOf(subscription)
  const here = subscriptionsIn(world.coverage).filter((name) => !planOf(name)?.virtual)
  const known = [...new Set([...shippedAnywhere, ...here])]
  if (!plan || !known.includes(subscription)) {
    throw badRequest(
      'subscription',
      `must be one of ${known.join(', ')}`,
      `${known.join(', ')} のいずれかを指定してください`,
    )
  }
  const unknown = bundles.find((bundle) => !plan.bundles.includes(bundle))
  if (unknown !== undefined || bundles.length > 1) {
    throw badRequest(
      'bundles',
      `not a bundle of ${subscription}`,
      `${subscription} のバンドルではありません`,
    )
  }
}

/**
 * registerSim: makes a shipped SIM the operator's, in status `ready`. 404 for a SIM that does not
 * exist or is on its way to somebody else, 400 for a wrong secret and for a SIM registered already.
 */
export function registerSim(
  world: World,
  simId: string,
  registration: {
    registrationSecret: string
    groupId?: string | undefined
    tags?: Readonly<Record<string, string>> | undefined
  },
  now: number,
): SimRow {
  const sim = simById(world, simId)
  if (!sim) throw notFound('Sim', simId)
  if (sim.status !== 'shipped') {
    throw refused('SEM0110', 'This SIM is registered already.', 'この SIM は登録済みです')
  }
  const kept = registrations.find(world, simId)
  if (kept?.secret !== registration.registrationSecret.trim()) {
    throw refused(
      'SEM0111',
      'The registration secret (PUK or passcode) does not belong to this SIM.',
      '登録シークレット (PUK またはパスコード) が正しくありません',
    )
  }
  const groupId = registration.groupId ? groups.get(world, registration.groupId).groupId : null
  return transaction(world.db, () => {
    registrations.remove(world, simId)
    return makeReady(world, sim, { groupId, tags: registration.tags }, now)
  })
}

/** What a SIM begins with. */
interface Beginning {
  readonly groupId: string | null
  readonly tags?: Readonly<Record<string, string>> | undefined
  readonly speedClass?: string | undefined
}

/** A shipped SIM becomes the operator's at `now`. */
function makeReady(
  world: World,
  sim: SimRow,
  { groupId, tags, speedClass = sim.speedClass }: Beginning,
  now: number,
): SimRow {
  const times = { renewalTime: now, createdTime: now, modifiedTime: now }
  const written = JSON.stringify(updateTags({}, tagUpdates(tags)))
  const ready = { ...sim, status: 'ready', groupId, tags: written, speedClass, ...times }
  return saveSim(world, sim, ready, now)
}

/** A SIM of an order that is packed at `now`: on its way to the operator, in no list yet. */
export function createOrderedSim(
  world: World,
  { subscription, bundles }: Pick<ProfileSettings, 'subscription' | 'bundles'>,
  now: number,
): SimRow {
  const { sim, subscriber } = blankSim(world, subscription, now, 'own')
  write(world, { sim, subscriber: { ...subscriber, bundles: JSON.stringify(bundles) } })
  return sim
}

/**
 * A SIM of an order becomes the operator's, as the order's settings for its subscription say. One
 * that was registered by hand stays as it is; a group that is gone leaves it in none.
 */
export function readyOrderedSim(
  world: World,
  simId: string,
  settings: Readonly<Record<string, Partial<Beginning>>>,
  now: number,
): void {
  const sim = simById(world, simId)
  if (sim?.status !== 'shipped') return
  const { groupId, ...own } = settings[sim.subscription] ?? {}
  const group = groupId ? groups.find(world, groupId) : undefined
  makeReady(world, sim, { ...own, groupId: group?.groupId ?? null }, now)
}
