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
  'MR7-SC': { records: 'motion', days: 7 },
  'MR14-SC': { records: 'motion', days: 14 },
  'MR30-SC': { records: 'motion', days: 30 },
} as const satisfies Record<string, CameraLicense>

export type LicenseType = keyof typeof licenseTypes

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
