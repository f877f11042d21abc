import type { ExpiryAction } from '../../../src/domain/sim/expiry.ts'
import type { SpecialDevice } from '../../../src/domain/data/device-readings.ts'
import type { SimModuleType } from '../../../src/api/generated/models/simModuleType.ts'
import { rowsWhere } from '../../db/rows.ts'
import type { Coverage, World } from '../../world.ts'
import type { SimRow } from '../sims.ts'

/** What a SIM near the front of the fleet must be like; the rest of it is drawn like any other's. */
export interface Wish {
  readonly subscription?: string
  readonly moduleType?: SimModuleType
  readonly status?: string
  /** Active, and online or not. */
  readonly online?: boolean
  /** Empty for none. */
  readonly name?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly expiresInDays?: number
  readonly expiryAction?: ExpiryAction
  /** Its expiry time has passed and this was done. */
  readonly expired?: Exclude<ExpiryAction, 'doNothing'>
  /** To its device, or to another one: then the network refuses it. */
  readonly locked?: boolean | 'elsewhere'
  readonly unprotected?: boolean
  readonly ungrouped?: boolean
  /** A second subscription on the same SIM. */
  readonly second?: 'planArc01' | 'plan-US' | 'planX3'
  /** The key of its group. */
  readonly group?: string
  /** What its device is, where it sends what no ordinary one does. */
  readonly sends?: SpecialDevice
  /** How far the second one has come on its way over the air, where it is not active yet. */
  readonly ota?: 'shipped' | 'delivered'
}

/** Names that break what does not treat them as text. */
const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  `${'とても長い名前 / a very long name '.repeat(8)}`.slice(0, 200),
  'جهاز القياس ١٢ \u202Eabc\u202C',
  'מד מים \u2067גן\u2069 7',
  'line one\nline two\tafter a tab',
  'zero\u200Bwidth\u200Djoiner\uFEFF',
  "'; DROP TABLE sims; --",
  '"quoted", with a comma',
  '{{constructor}} ${7*7} %s %00',
  '👩‍👩‍👧‍👦🏳️‍🌈 é è̀',
]

const named: readonly Wish[] = [
  ...hostileNames.map((name) => ({ name })),
  {
    name: 'hostile tags',
    tags: { '<b>key</b>': '<script>alert(1)</script>', '=1+1': '@x', 'a b/c?d#e': '%2F' },
  },
  { name: '' },
  { name: '', ungrouped: true, online: true },
]

const states: readonly Wish[] = [
  { online: true, expiresInDays: 2, expiryAction: 'deactivate' },
  { online: true, expiresInDays: 6, expiryAction: 'suspend' },
  { online: true, expiresInDays: 5, expiryAction: 'terminate', unprotected: true },
  { online: false, expiresInDays: 20, expiryAction: 'doNothing' },
  { online: true, expiresInDays: 28, expiryAction: 'deleteSession' },
  { expired: 'deleteSession' },
  { expired: 'terminate' },
  { online: true, unprotected: true },
]

/** States that a virtual SIM cannot have, on a plan of the coverage that can. */
const physical = (subscription: string): readonly Wish[] => [
  { subscription, expired: 'deactivate' },
  { subscription, online: true, locked: true },
  { subscription, online: false, locked: true },
  { subscription, status: 'ready', unprotected: true },
  { subscription, status: 'inactive', unprotected: true },
]

const byCoverage: Readonly<Record<Coverage, readonly Wish[]>> = {
  jp: [
    ...physical('plan-D'),
    { subscription: 'plan-D', second: 'planArc01', online: true, name: 'Kiosk 二重化 (LTE + Arc)' },
    { subscription: 'plan-D', second: 'planArc01', online: true },
    { subscription: 'planArc01', online: true, name: 'edge-gw-HND-1' },
    { subscription: 'planArc01', online: false },
    { subscription: 'plan-KM1', moduleType: 'embedded', online: true },
    { subscription: 'plan-K2', moduleType: 'integrated', status: 'standby' },
    { subscription: 'plan-K2', expired: 'suspend' },
    { subscription: 'plan-KM1', status: 'suspended' },
    { subscription: 'plan-DU', online: true, name: '📷 カメラ 本社ビル 正面玄関' },
    { subscription: 'plan-K', online: true },
    { subscription: 'plan-K2', status: 'testing', name: 'test bench 1' },
  ],
  g: [
    ...physical('plan01s'),
    {
      subscription: 'plan01s',
      second: 'plan-US',
      online: true,
      name: 'Kiosk Austin (plan01s + plan-US)',
    },
    { subscription: 'plan01s', second: 'plan-US', online: true },
    { subscription: 'plan01s', second: 'planArc01', online: true },
    { subscription: 'planArc01', online: true, name: 'edge-gw-BER-1' },
    { subscription: 'planArc01', online: false },
    { subscription: 'plan01s', moduleType: 'embedded', online: true },
    { subscription: 'planX3', expired: 'suspend' },
    { subscription: 'planX3', status: 'standby' },
    { subscription: 'plan01s-low_data_volume', status: 'suspended' },
    { subscription: 'planP1', online: true },
    { subscription: 'plan-US', online: true },
    { subscription: 'plan01s', second: 'planX3', ota: 'shipped', online: false },
    { subscription: 'plan01s', second: 'planX3', ota: 'delivered', online: false },
    { subscription: 'plan01s', status: 'testing', name: 'test bench 1' },
    ...(['ready', 'active', 'active'] as const).map((status) => ({
      subscription: 'planP1',
      moduleType: 'profilePackage' as const,
      status,
    })),
  ],
}

/** A device that somebody moved the SIM into: the lock knows another one. */
const lockedOut: Readonly<Record<Coverage, Wish>> = {
  jp: { subscription: 'plan-D', online: false, locked: 'elsewhere', name: '交換機 IMEI 不一致' },
  g: { subscription: 'plan01s', online: false, locked: 'elsewhere', name: 'Swapped modem' },
}

/** Devices that show what data can look like. Their group keeps what they send. */
const senders: Readonly<Record<Coverage, readonly Wish[]>> = {
  jp: [
    ['plan-KM1', 'button', '受付ボタン (LTE-M Button)'],
    ['plan-KM1', 'gps', '🚚 配送車 7 (GPS)'],
    ['plan-D', 'factory', '工場 プレス機 1'],
    ['plan-D', 'factory', 'Factory press 2'],
    ['plan-D', 'text', 'Site diary (text)'],
    ['plan-D', 'binary', 'Cold store (binary)'],
    ['plan-D', 'strange', 'Broken firmware <b>7</b>'],
  ].map(senderOf),
  g: [['plan01s', 'gps', 'Parcel van 12 (GPS)']].map(senderOf),
}

function senderOf([subscription = '', sends, name = '']: readonly string[]): Wish {
  return { subscription, sends: sends as SpecialDevice, name, group: 'meters', online: true }
}

/** One that is on its way to another operator. */
const givenAway: Readonly<Record<Coverage, Wish>> = {
  jp: { subscription: 'plan-D', status: 'transferring', name: '譲渡中 予備機' },
  g: { subscription: 'plan01s', status: 'transferring', name: 'Spare for the partner' },
}

/** Fleets smaller than this have no special SIMs. */
const smallest = 100

/**
 * The wishes of a fleet by SIM number: every other one from the third on, while there are any, and
 * one at the end of the smallest fleet.
 */
export function wishesFor(coverage: Coverage, sims: number): ReadonlyMap<number, Wish> {
  const wishes = new Map<number, Wish>()
  if (sims < smallest) return wishes
  const lists = [byCoverage[coverage], states, named]
  const longest = Math.max(...lists.map((list) => list.length))
  for (let i = 0; i < longest; i += 1) {
    for (const list of lists) {
      const wish = list[i]
      if (wish) wishes.set(3 + 2 * wishes.size, wish)
    }
  }
  for (const wish of [lockedOut[coverage], ...senders[coverage]]) {
    wishes.set(3 + 2 * wishes.size, wish)
  }
  return wishes.set(smallest, givenAway[coverage])
}

/** The SIMs of a world, as far as the special ones reach, for which a condition of SQL holds. */
export function frontSims(world: World, condition: string): SimRow[] {
  const last = Math.max(...wishesFor(world.coverage, smallest).keys())
  return rowsWhere<SimRow>(world, 'sims', `no <= ? AND ${condition}`, last)
}
