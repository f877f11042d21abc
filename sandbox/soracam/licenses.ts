import type { SoraCamLicensePackResponse } from '../../src/api/generated/models/soraCamLicensePackResponse.ts'
import {
  freeLicenses,
  isLicenseType,
  licenseTypeNames,
  licenseTypes,
  packName,
  quantityRule,
  type CameraLicense,
  type LicenseType,
} from '../../src/domain/soracam/license.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { listCameras, ownCamera, type CameraRow } from './cameras.ts'
import { periodsOf, recordChange, stateAt } from './changes.ts'
import { licensesInUse, noFreeLicense, noLicense, otherQuantity } from './errors.ts'

/** How many licenses of a type are owned from a time (UNIX milliseconds) on. */
export interface Owned {
  readonly type: LicenseType
  readonly changes: readonly { readonly time: number; readonly quantity: number }[]
}

const packs = collection<Owned>('cameraLicensePacks', { id: ({ type }) => type, kind: 'Resource' })

/** What is stored of a camera without a license. */
const none = 'none'

/** The license of a camera at a moment. */
export function licenseAt(world: World, { no }: CameraRow, time: number): LicenseType | null {
  const stored = stateAt(world, no, time).get('license') ?? none
  return isLicenseType(stored) ? stored : null
}

/** A stretch of time of which the cloud still has what a camera recorded. */
export interface KeptPeriod extends Range {
  readonly records: CameraLicense['records']
}

/**
 * Of what the cloud keeps of a camera at `now` (UNIX milliseconds), earliest first: what was
 * recorded under a license as long as that one keeps it, and no longer than the one that it has
 * now. Without a license nothing can be had; with the next one it is there again.
 */
export function keptPeriods(world: World, camera: CameraRow, now: number): KeptPeriod[] {
  const license = licenseAt(world, camera, now)
  if (license === null) return []
  const most = licenseTypes[license].days
  return periodsOf(world, camera.no, 'license').flatMap(({ from, to, value }) => {
    if (!isLicenseType(value)) return []
    const { records, days } = licenseTypes[value]
    const kept = { from: Math.max(from, now - Math.min(days, most) * dayMs), to, records }
    return kept.from < Math.min(to, now) ? [kept] : []
  })
}

/** Licenses that are assigned to cameras of the operator's own, by their types. */
function inUse(world: World, now: number): Map<LicenseType, number> {
  const counts = new Map<LicenseType, number>()
  for (const camera of listCameras(world)) {
    const license = licenseAt(world, camera, now)
    if (license === null || camera.shared === 1) continue
    counts.set(license, (counts.get(license) ?? 0) + 1)
  }
  return counts
}

/** What was owned of each type, and since when. */
export const ownedLicenses = packs.all

function owned(world: World, type: LicenseType): number {
  return packs.find(world, type)?.changes.at(-1)?.quantity ?? 0
}

/** listSoraCamLicensePacks: every type that is sold, whether or not any are owned. */
export function listPacks(world: World, now: number): Required<SoraCamLicensePackResponse>[] {
  const used = inUse(world, now)
  return licenseTypeNames.map((type) => ({
    id: type,
    name: packName(type),
    quantity: owned(world, type),
    quantityInUse: used.get(type) ?? 0,
    salesChannel: 'SORACOM Inc.',
  }))
}

/** Buys or gives back licenses. */
function own(world: World, type: LicenseType, quantity: number, time: number): void {
  const before = packs.find(world, type)?.changes ?? []
  packs.put(world, { type, changes: [...before, { time, quantity }] })
}

/**
 * updateSoraCamLicensePackQuantity. 400 where `currentQuantity` is not what is owned (somebody else
 * was faster, or it was sent twice) and for fewer than are assigned.
 */
export function changeQuantity(
  world: World,
  type: string,
  {
    currentQuantity,
    desiredQuantity,
  }: {
    currentQuantity?: number | undefined
    desiredQuantity?: number | undefined
  },
  now: number,
): void {
  const pack = listPacks(world, now).find(({ id }) => id === type)
  if (!pack || !isLicenseType(type)) {
    throw badRequest('license_pack_id', 'no such license pack', 'ライセンスパックがありません')
  }
  if (currentQuantity !== pack.quantity) {
    throw otherQuantity(pack.quantity)
  }
  const desired = desiredQuantity ?? Number.NaN
  const rule = quantityRule(pack, desired)
  if (rule === 'notWhole') {
    throw badRequest('desiredQuantity', 'must be a whole number', '0 以上の整数を指定してください')
  }
  if (rule === 'inUse') {
    throw licensesInUse(pack.quantityInUse)
  }
  if (desired !== pack.quantity) own(world, type, desired, now)
}

/**
 * assignSoraCamDeviceAtomCamLicense: frees the license that the camera has. Answers whether anything
 * changed. 403 for a shared camera and where no license of the type is free.
 */
export function assignLicense(
  world: World,
  deviceId: string,
  type: LicenseType | undefined,
  now: number,
): boolean {
  const camera = ownCamera(world, deviceId)
  if (type === undefined) {
    throw badRequest('type', 'a license type is required', 'ライセンスの種類を指定してください')
  }
  if (licenseAt(world, camera, now) === type) return false
  const pack = listPacks(world, now).find(({ id }) => id === type)
  if (!pack || freeLicenses(pack) === 0) throw noFreeLicense(type)
  recordChange(world, camera.no, 'license', type, now)
  return true
}

/** unassignSoraCamDeviceAtomCamLicense. 404 where the camera has none, 403 for a shared one. */
export function unassignLicense(world: World, deviceId: string, now: number): void {
  const camera = ownCamera(world, deviceId)
  if (licenseAt(world, camera, now) === null) throw noLicense(deviceId)
  recordChange(world, camera.no, 'license', none, now)
}

/** Licenses that are owned at first beyond those that the first cameras have. */
const spare: Partial<Record<LicenseType, number>> = { 'CR7-SC': 1, 'MR7-SC': 1, 'MR30-SC': 1 }

/**
 * Gives a world that was given cameras the licenses that they have, each since its camera was
 * installed, and some that nothing has.
 */
export function seedLicenses(world: World, now: number): void {
  const cameras = listCameras(world)
  if (cameras.length === 0) return
  const bought = cameras
    .filter(({ shared }) => shared === 0)
    .map(({ license, installedTime }) => ({ type: license, time: installedTime, quantity: 1 }))
    .toSorted((a, b) => a.time - b.time)
  for (const type of licenseTypeNames) {
    const added = { type, time: now, quantity: spare[type] ?? 0 }
    for (const one of [...bought, added]) {
      if (one.type !== type || one.quantity === 0) continue
      own(world, type, owned(world, type) + one.quantity, one.time)
    }
  }
}
