import { quotaMonth, usualLimitSeconds } from '../../src/domain/soracam/quota.ts'
import { randomFrom } from '../../src/domain/random.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { transaction } from '../db/sql.ts'
import { insertCamera, type CameraRow } from './cameras.ts'
import { recordChange, type StateKey } from './changes.ts'
import { seedExports } from './seed-exports.ts'
import { seedLicenses } from './licenses.ts'
import { usualSettings } from './settings.ts'
import { addWatched, setLimit } from './usage.ts'
import type { World } from '../world.ts'
import { places } from '../sim/seed/places.ts'

/** The most cameras of a world. */
export const mostCameras = 99

type Model = Pick<CameraRow, 'product' | 'deviceType' | 'firmware'>

const cam2: Model = { product: 'ATOM Cam 2', deviceType: 'atomCamV2', firmware: '4.58.0.97' }
const swing: Model = {
  product: 'ATOM Cam Swing',
  deviceType: 'atomCamSwing',
  firmware: '4.37.1.104',
}
/** Versions that there is an update for. */
const older: Model = { ...cam2, firmware: '4.58.0.71' }
const olderSwing: Model = { ...swing, firmware: '4.37.1.98' }
const first: Model = { product: 'ATOM Cam', deviceType: 'atomCamV1', firmware: '4.33.3.68' }

/** What a camera is like where that differs from most. */
interface Wish extends Partial<
  Omit<CameraRow, 'no' | 'deviceId' | 'installedTime' | 'seededTime'>
> {
  readonly name: string
  readonly model?: Model
  /** Days before it was seeded. */
  readonly installedDays?: number
  /** Hours that it has been offline. */
  readonly offlineHours?: number
  /** Hours that it has been asleep. */
  readonly asleepHours?: number
  /** Seconds left of the 72 hours of this month's viewing time; less than none where more was used. */
  readonly secondsLeft?: number
  /** Hours of the monthly limit, where somebody set it. */
  readonly limitHours?: number
  /** Whether it can be reached directly. */
  readonly realTimeAccess?: boolean
}

/** The cameras that show what can happen, in the order they are made. */
export const specialCameras: readonly Wish[] = [
  { name: '店舗入口', license: 'CR30-SC', scene: 'entrance', realTimeAccess: true },
  {
    name: '倉庫 冷蔵庫 No.3',
    license: 'CR14-SC',
    model: olderSwing,
    scene: 'store',
    offlineHours: 26,
  },
  { name: 'Meeting room 4F', license: 'CR7-SC', asleepHours: 3 },
  {
    name: '<img src=x onerror=alert(1)> "駐車場" & ゲート',
    license: 'MR14-SC',
    scene: 'yard',
    limitHours: 100,
    secondsLeft: -3 * 3600,
  },
  { name: 'Office lobby (quota used up)', license: 'CR7-SC', model: older, secondsLeft: 0 },
  {
    name: '工事現場 A-3 西側ゲート 📷 夜間監視用（資材置場・クレーン・仮囲い出入口を含む、2025年度末まで設置）',
    license: 'CR14-SC',
    scene: 'yard',
    network: 'shaky',
    trouble: 'exports fail',
  },
  {
    name: 'Loading dock',
    license: 'CR7-SC',
    model: older,
    scene: 'yard',
    trouble: 'segments are missing',
  },
  { name: '未契約の予備機', license: null, model: first, installedDays: 20 },
  { name: 'Partner site (shared)', license: 'MR7-SC', model: swing, shared: 1, secondsLeft: 400 },
]

/** How many cameras go with a fleet of so many SIMs. */
export function camerasFor(sims: number): number {
  if (sims === 0) return 0
  return Math.min(40, Math.max(specialCameras.length, Math.round(sims / 100)))
}

/**
 * Gives a world `cameras` cameras (0 to 99) as they are at `now`, UNIX milliseconds: first the
 * special ones, then ordinary ones. The same seed and moment give the same cameras.
 */
export function seedCameras(
  world: World,
  { cameras, now }: { cameras: number; now: number },
): void {
  transaction(world.db, () => {
    for (let no = 1; no <= cameras; no += 1) {
      seedCamera(world, no, specialCameras[no - 1] ?? ordinary(world, no), now)
    }
    seedLicenses(world, now)
    seedExports(world, now)
  })
}

function ordinary(world: World, no: number): Wish {
  const random = randomFrom(`${world.seed}/camera-seed/${no}`)
  const { local, code } = random.pick(places.jp)
  return {
    name: random.pick([`${local} ${no} 号機`, `${code}-cam-${String(no).padStart(2, '0')}`]),
    model: random.weighted([
      [cam2, 6],
      [swing, 3],
      [first, 1],
    ]),
    license: random.weighted([
      ['CR7-SC', 4],
      ['CR14-SC', 3],
      ['MR7-SC', 2],
      [null, 1],
    ]),
    scene: random.pick(['office', 'store', 'yard']),
    installedDays: random.int(3, 700),
    ...(random.chance(0.1) ? { offlineHours: random.int(1, 200) } : {}),
  }
}

function seedCamera(world: World, no: number, wish: Wish, now: number): void {
  const camera = installCamera(world, {
    no,
    deviceId: deviceIdOf(world, no),
    name: wish.name,
    ...(wish.model ?? cam2),
    license: wish.license ?? null,
    shared: wish.shared ?? 0,
    scene: wish.scene ?? 'office',
    network: wish.network ?? 'steady',
    trouble: wish.trouble ?? null,
    installedTime: Math.max(0, now - (wish.installedDays ?? 400) * dayMs - no * hourMs),
    seededTime: now,
  })
  if (wish.offlineHours !== undefined) {
    recordChange(world, no, 'connection', 'offline', now - wish.offlineHours * hourMs)
  }
  if (wish.asleepHours !== undefined) {
    recordChange(world, no, 'power', 'sleep', now - wish.asleepHours * hourMs)
  }
  if (wish.realTimeAccess) recordChange(world, no, 'realTimeAccess', 'on', now)
  if (wish.limitHours !== undefined) setLimit(world, camera, wish.limitHours)
  const used = usualLimitSeconds - (wish.secondsLeft ?? usualLimitSeconds - 600 * no)
  addWatched(world, no, quotaMonth(now), used)
}

/** Writes a camera that has been on and connected, with the usual settings, since it was installed. */
export function installCamera(world: World, camera: CameraRow): CameraRow {
  const license = camera.license ?? 'none'
  const begins = { power: 'on', connection: 'online', license, ...usualSettings }
  for (const [key, value] of Object.entries(begins) as [StateKey, string | number][]) {
    recordChange(world, camera.no, key, String(value), camera.installedTime)
  }
  return insertCamera(world, camera)
}

/** Twelve hexadecimal digits, as of a network card; different for every camera of a world. */
function deviceIdOf(world: World, no: number): string {
  const tail = (world.id * 99 + no) * 0x9e3b
  return `7CDDDE${(tail % 0x100_0000).toString(16).toUpperCase().padStart(6, '0')}`
}
