import type { LicenseType } from '../../src/domain/soracam/license.ts'
import type { Coverage } from '../world.ts'

/**
 * What things cost in the sandbox. Every price here is made up: they are of the size that lets a
 * fleet's bill look like one, and nothing else follows from them.
 */

export type Currency = 'JPY' | 'USD'

/** The items of a bill by name, with the category they stand under. The first three names are known from Soracom's API sandbox, the others follow their pattern. */
export const billItems = {
  dailyChargeTotal: 'Soracom Air',
  dailyDataTrafficChargeTotal: 'Soracom Air',
  dailySoracomBeamRequestChargeTotal: 'Soracom Beam',
  dailyBundleChargeTotal: 'Soracom Air',
  dailySoracomFunnelChargeTotal: 'Soracom Funnel',
  dailySoracomFunkChargeTotal: 'Soracom Funk',
  dailySoracomHarvestChargeTotal: 'Soracom Harvest',
  dailySoraCamLicenseChargeTotal: 'SoraCam',
  dailySoraCamRealTimeAccessChargeTotal: 'SoraCam',
} as const satisfies Record<string, string>

export type BillItem = keyof typeof billItems

/** The services that are switched on per group, by the namespace of their configuration. */
export const groupServices = {
  SoracomBeam: 'dailySoracomBeamRequestChargeTotal',
  SoracomFunnel: 'dailySoracomFunnelChargeTotal',
  SoracomFunk: 'dailySoracomFunkChargeTotal',
  SoracomHarvest: 'dailySoracomHarvestChargeTotal',
} as const satisfies Record<string, BillItem>

export type GroupService = keyof typeof groupServices

/** Thousandths of the minor unit (yen, cent) per megabyte, each way. */
export interface DataPrice {
  readonly upload: number
  readonly download: number
}

export interface PriceList {
  readonly currency: Currency
  /** Minor units (yen, cents) that one of the currency has. */
  readonly minorPerUnit: number
  /** The share of a payment's tax, 0 to 1. */
  readonly taxRate: number
  /** Minor units per SIM and day by status; 0 where the status is not named. */
  readonly basic: Readonly<Record<string, number>>
  /** The same where a subscription's differ. */
  readonly basicOf: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** By the step of the speed class, what follows the point in `s1.fast`. */
  readonly data: Readonly<Record<string, DataPrice>>
  readonly otherData: DataPrice
  /** Thousandths of the minor unit per megabyte beyond the volume of a bundle, either way. */
  readonly beyondBundle: number
  /** Minor units per day of an active SIM. */
  readonly bundle: (includedBytes: number) => number
  /** Minor units per active SIM and day in a group that has the service switched on. */
  readonly service: Readonly<Record<GroupService, number>>
  /** Minor units per license and month. */
  readonly license: Readonly<Record<LicenseType, number>>
  /** Minor units per camera and month. */
  readonly realTimeAccess: number
}

const japan: PriceList = {
  currency: 'JPY',
  minorPerUnit: 1,
  taxRate: 0.1,
  basic: { active: 10, ready: 5, inactive: 5, suspended: 5, standby: 2 },
  basicOf: {
    'plan-DU': { active: 60, ready: 20, inactive: 60 },
    'plan-KM1': { active: 3, ready: 2, inactive: 2, suspended: 2, standby: 1 },
    planArc01: { active: 2 },
  },
  data: {
    minimum: { upload: 200, download: 200 },
    slow: { upload: 220, download: 300 },
    standard: { upload: 240, download: 500 },
    fast: { upload: 300, download: 700 },
    '4xfast': { upload: 300, download: 900 },
  },
  otherData: { upload: 240, download: 500 },
  beyondBundle: 300,
  bundle: (bytes) => Math.max(4, Math.round(bytes / 1e9) * 3),
  service: { SoracomBeam: 2, SoracomFunnel: 3, SoracomFunk: 3, SoracomHarvest: 5 },
  license: {
    'CR7-SC': 990,
    'CR14-SC': 1290,
    'CR30-SC': 1980,
    'CR60-SC': 3300,
    'CR90-SC': 4500,
    'MR7-SC': 690,
    'MR14-SC': 900,
    'MR30-SC': 1500,
    'MR60-SC': 2520,
    'MR90-SC': 3450,
  },
  realTimeAccess: 990,
}

const global: PriceList = {
  currency: 'USD',
  minorPerUnit: 100,
  taxRate: 0,
  basic: { active: 6, ready: 3, inactive: 3, suspended: 3, standby: 1 },
  basicOf: {
    'plan-US': { active: 8, ready: 3, inactive: 3, suspended: 3, standby: 1 },
    planArc01: { active: 2 },
  },
  data: {
    minimum: { upload: 1500, download: 1500 },
    slow: { upload: 1800, download: 1800 },
    standard: { upload: 2000, download: 2000 },
    fast: { upload: 2400, download: 2400 },
    '4xfast': { upload: 2800, download: 2800 },
  },
  otherData: { upload: 2000, download: 2000 },
  beyondBundle: 1500,
  bundle: (bytes) => Math.max(3, Math.round(bytes / 1e9) * 3),
  service: { SoracomBeam: 2, SoracomFunnel: 3, SoracomFunk: 3, SoracomHarvest: 5 },
  license: {
    'CR7-SC': 900,
    'CR14-SC': 1200,
    'CR30-SC': 1800,
    'CR60-SC': 3000,
    'CR90-SC': 4200,
    'MR7-SC': 600,
    'MR14-SC': 840,
    'MR30-SC': 1350,
    'MR60-SC': 2280,
    'MR90-SC': 3120,
  },
  realTimeAccess: 900,
}

export const priceLists: Readonly<Record<Coverage, PriceList>> = { jp: japan, g: global }

/** Minor units per day of a SIM with this subscription in this status. */
export function basicPrice(prices: PriceList, subscription: string, status: string): number {
  return (prices.basicOf[subscription] ?? prices.basic)[status] ?? 0
}

/** The price of what a SIM with this speed class sends and receives. */
export function dataPrice(prices: PriceList, speedClass: string): DataPrice {
  return prices.data[speedClass.split('.')[1] ?? ''] ?? prices.otherData
}

const volumes = { MB: 1e6, GB: 1e9 } as const

/** Few sets of bundles serve a whole fleet; they are asked for SIM by SIM and period by period. */
const included = new Map<string, number>([['[]', 0]])

/** The bytes that bundles (a JSON array of names: `D-300MB`, `DU-10GB`) include in each month. */
export function includedBytes(bundles: string): number {
  let bytes = included.get(bundles)
  if (bytes === undefined) {
    bytes = (JSON.parse(bundles) as string[]).reduce((sum, bundle) => {
      const [, count, unit] = /-(\d+)(MB|GB)$/.exec(bundle) ?? []
      return sum + (unit === 'MB' || unit === 'GB' ? Number(count) * volumes[unit] : 0)
    }, 0)
    included.set(bundles, bytes)
  }
  return bytes
}
