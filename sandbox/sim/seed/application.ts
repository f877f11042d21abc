import type { CellRadioType } from '../../../src/api/generated/models/cellRadioType.ts'
import type { SimModuleType } from '../../../src/api/generated/models/simModuleType.ts'
import type { TrafficProfileName } from '../../../src/domain/traffic/profile.ts'

/** Items with their weights. */
export type Shares<T> = readonly (readonly [item: T, weight: number])[]

/** A kind of device that the operator runs many of. */
export interface Application {
  readonly weight: number
  /** Keys of the groups its SIMs are in (see `groups.ts`); '' for none. */
  readonly groups: Shares<string>
  readonly plans: Shares<string>
  readonly modules: Shares<SimModuleType>
  readonly radios: Shares<CellRadioType>
  /** The first eight digits of the devices' IMEIs; synthetic. */
  readonly typeCode: string
  /** Patterns of names: `{local}`, `{name}`, `{code}` of the place, `{n}` a small number, `{no}` the SIM's. */
  readonly names: readonly string[]
  readonly models: readonly string[]
  readonly usage: TrafficProfileName
  /** Share of its SIMs without a name. */
  readonly unnamed: number
}

export const cards: Shares<SimModuleType> = [
  ['trio', 50],
  ['nano', 25],
  ['micro', 15],
  ['mini', 10],
]
export const chips: Shares<SimModuleType> = [
  ['embedded', 70],
  ['trio', 20],
  ['integrated', 10],
]
export const lte: Shares<CellRadioType> = [['LTE', 1]]
export const lowPower: Shares<CellRadioType> = [
  ['LTE-M', 70],
  ['NB-IoT', 20],
  ['LTE', 10],
]
export const mixed: Shares<CellRadioType> = [
  ['LTE', 75],
  ['3G', 18],
  ['GSM', 7],
]

/** `most` percent of the one, the rest of the other; '' stands for none. */
export function mostly(one: string, most: number, other = ''): Shares<string> {
  return [
    [one, most],
    [other, 100 - most],
  ]
}

/** An application from its share of the fleet, its groups and plans, and what its devices are like. */
export function application(
  weight: number,
  groups: Shares<string>,
  plans: Shares<string>,
  device: Omit<Application, 'weight' | 'groups' | 'plans'>,
): Application {
  return { weight, groups, plans, ...device }
}

/** Gateways with a virtual SIM. */
export function edge(names: readonly string[]): Application {
  return application(9, mostly('edge', 85), [['planArc01', 1]], {
    modules: [['virtual', 1]],
    radios: lte,
    typeCode: '35000000',
    usage: 'kiosk',
    names,
    models: ['raspberry-pi-5', 'x86-gateway', 'container'],
    unnamed: 0.05,
  })
}
