/** What a camera records under its license, and how long it is kept. */
export interface CameraLicense {
  /** All the time, or only while something moves. */
  readonly records: 'continuously' | 'motion'
  readonly days: number
}

/** An entry of `appliedLicenses` of `getSoraCamDevice`. */
export interface AppliedLicense {
  readonly name: string
  readonly value: string
}

/** The licenses by the types that they are sold as. */
export const licenseTypes = {
  'CR7-SC': { records: 'continuously', days: 7 },
  'CR14-SC': { records: 'continuously', days: 14 },
  'CR30-SC': { records: 'continuously', days: 30 },
  'CR60-SC': { records: 'continuously', days: 60 },
  'CR90-SC': { records: 'continuously', days: 90 },
  'MR7-SC': { records: 'motion', days: 7 },
  'MR14-SC': { records: 'motion', days: 14 },
  'MR30-SC': { records: 'motion', days: 30 },
  'MR60-SC': { records: 'motion', days: 60 },
  'MR90-SC': { records: 'motion', days: 90 },
} as const satisfies Record<string, CameraLicense>

export type LicenseType = keyof typeof licenseTypes

export const licenseTypeNames = Object.keys(licenseTypes) as LicenseType[]

/** Whether a text is the type of a license that is known. */
export function isLicenseType(type: string): type is LicenseType {
  return type in licenseTypes
}

/** The type of a license by what it does; undefined where none is sold that does. */
export function licenseTypeOf(license: CameraLicense): LicenseType | undefined {
  return licenseTypeNames.find((type) => {
    const { records, days } = licenseTypes[type]
    return records === license.records && days === license.days
  })
}

/** What a license is called in `listSoraCamLicensePacks`. */
export function packName(type: LicenseType): string {
  const { records, days } = licenseTypes[type]
  const kind =
    records === 'motion' ? 'Cloud Motion Detection "Unlimited" Recording' : 'Cloud Recording'
  return `${kind} License (${days} Days)`
}

/** What is owned of a license and how much of it is assigned; what an answer leaves out counts as none. */
export interface LicensePack {
  readonly quantity?: number | undefined
  readonly quantityInUse?: number | undefined
}

/** How many licenses of a pack are assigned to no camera: they cost the same. */
export function freeLicenses({ quantity = 0, quantityInUse = 0 }: LicensePack): number {
  return Math.max(0, quantity - quantityInUse)
}

/** The most licenses of a kind that are bought here; the platform's own limit is not known. */
export const mostLicenses = 10_000

/** Why a pack cannot hold so many licenses; undefined where it can. */
export function quantityRule(
  { quantityInUse = 0 }: LicensePack,
  desired: number,
): 'notWhole' | 'inUse' | undefined {
  if (!Number.isInteger(desired) || desired < 0 || desired > mostLicenses) return 'notWhole'
  return desired < quantityInUse ? 'inUse' : undefined
}

/** What is known of a camera that decides whether its license can change. */
interface Licensed {
  readonly isShared?: boolean | undefined
  readonly appliedLicenses?: readonly AppliedLicense[] | undefined
}

/** Why a camera cannot be given a license (null: be without one); undefined where it can. */
export function assignRule(
  { isShared, appliedLicenses }: Licensed,
  type: LicenseType | null,
): 'shared' | 'same' | 'none' | undefined {
  if (isShared) return 'shared'
  // A list of cameras does not tell their licenses.
  if (appliedLicenses === undefined) return undefined
  const held = recordingLicense(appliedLicenses)
  if (type === null) return held ? undefined : 'none'
  return held && licenseTypeOf(held) === type ? 'same' : undefined
}

/** A license as `getSoraCamDevice` writes it. */
export function appliedLicense({ records, days }: CameraLicense): AppliedLicense {
  const kind = records === 'motion' ? 'Motion Detection "Unlimited"' : 'Continuous'
  return { name: `Cloud ${kind} Recording License (${days} Days)`, value: `storage_life=${days}` }
}

/** The recording license among those applied to a camera; undefined where it has none. */
export function recordingLicense(applied: readonly AppliedLicense[]): CameraLicense | undefined {
  for (const { name, value } of applied) {
    const [, days] = /\bstorage_life=(\d+)/.exec(value) ?? []
    if (days === undefined) continue
    return { records: name.includes('Motion') ? 'motion' : 'continuously', days: Number(days) }
  }
  return undefined
}
