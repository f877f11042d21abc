import type { CellRadioType } from '../../../src/api/generated/models/cellRadioType.ts'
import type { SimModuleType } from '../../../src/api/generated/models/simModuleType.ts'
import type { TrafficProfileName } from '../../../src/domain/traffic/profile.ts'
import type { Coverage } from '../../world.ts'

/** Items with their weights. */
type Shares<T> = readonly (readonly [item: T, weight: number])[]

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

const cards: Shares<SimModuleType> = [
  ['trio', 50],
  ['nano', 25],
  ['micro', 15],
  ['mini', 10],
]
const chips: Shares<SimModuleType> = [
  ['embedded', 70],
  ['trio', 20],
  ['integrated', 10],
]
const lte: Shares<CellRadioType> = [['LTE', 1]]
const lowPower: Shares<CellRadioType> = [
  ['LTE-M', 70],
  ['NB-IoT', 20],
  ['LTE', 10],
]
const mixed: Shares<CellRadioType> = [
  ['LTE', 75],
  ['3G', 18],
  ['GSM', 7],
]

/** `most` percent of the one, the rest of the other; '' stands for none. */
function mostly<T extends string>(one: T, most: number, other: T): Shares<T> {
  return [
    [one, most],
    [other, 100 - most],
  ]
}

/** So many percent in a group, the others in none. */
const inGroup = (key: string, percent: number) => mostly(key, percent, '')

/** What is alike of the devices of a kind, in whichever coverage they are. */
const vending = { modules: cards, radios: mixed, usage: 'tracker' } as const
const tracker = { modules: chips, radios: mixed, usage: 'tracker' } as const
const meter = {
  modules: chips,
  radios: lowPower,
  usage: 'meter',
  models: ['WM-5', 'WM-5S'],
  unnamed: 0.3,
} as const
const onLte = { modules: cards, radios: lte } as const
const kiosk = { ...onLte, usage: 'kiosk', models: ['KS-21', 'KS-32'] } as const
const prototype = { modules: cards, radios: mixed, usage: 'meter', unnamed: 0.4 } as const

/** An application from its share of the fleet, its groups and plans, and what its devices are like. */
function application(
  weight: number,
  groups: Shares<string>,
  plans: Shares<string>,
  device: Omit<Application, 'weight' | 'groups' | 'plans' | 'typeCode'>,
): Omit<Application, 'typeCode'> {
  return { weight, groups, plans, ...device }
}

/** Applications, whose type codes follow each other, and last the gateways with a virtual SIM. */
function fleet(
  firstTypeCode: number,
  applications: readonly Omit<Application, 'typeCode'>[],
  gateways: readonly string[],
): Application[] {
  const edge = application(9, inGroup('edge', 85), [['planArc01', 1]], {
    modules: [['virtual', 1]],
    radios: lte,
    usage: 'kiosk',
    names: gateways,
    models: ['raspberry-pi-5', 'x86-gateway', 'container'],
    unnamed: 0.05,
  })
  return [
    ...applications.map((one, index) => ({ ...one, typeCode: String(firstTypeCode + index) })),
    { ...edge, typeCode: '35000000' },
  ]
}

const japan = [
  application(
    24,
    [
      ['vending-east', 55],
      ['vending-west', 43],
      ['', 2],
    ],
    mostly('plan-D', 70, 'plan-KM1'),
    {
      ...vending,
      names: ['自販機 {local}{n}号機', '🥤 自動販売機 {local}-{no}', 'Vending machine {name} {n}'],
      models: ['VM-220', 'VM-300E', '冷温兼用 HC-12'],
      unnamed: 0.02,
    },
  ),
  application(14, inGroup('meters', 92), mostly('plan-KM1', 80, 'plan-K2'), {
    ...meter,
    names: ['meter-{code}-{no}', '水道メーター {local} {no}'],
  }),
  application(12, inGroup('tractors', 95), mostly('plan-D', 80, 'plan-K2'), {
    ...tracker,
    radios: mostly('LTE', 85, '3G'),
    names: ['🚜 トラクター {local} {n}', 'トラクター {local}-{no}', 'コンバイン {local} {n}号'],
    models: ['TX-60', 'TX-110', 'CB-7'],
    unnamed: 0.02,
  }),
  application(12, inGroup('elevators', 97), mostly('plan-K2', 80, 'plan-K'), {
    ...onLte,
    usage: 'meter',
    names: ['EV-{local}-{n}号機', 'エレベーター {local}ビル {n}号機', 'Elevator {code} {n}'],
    models: ['EL-9', 'EL-12'],
    unnamed: 0,
  }),
  application(9, inGroup('kiosks', 90), mostly('plan-D', 85, 'plan-K'), {
    ...kiosk,
    names: ['Kiosk {name} {n}', 'キオスク端末 {local}駅 {n}番'],
    unnamed: 0.02,
  }),
  application(11, inGroup('cameras', 94), [['plan-DU', 100]], {
    ...onLte,
    usage: 'camera',
    names: ['📷 カメラ {local}倉庫 {n}', 'camera-{code}-{no}', '監視カメラ {local} 正門'],
    models: ['CAM-4K', 'CAM-IR'],
    unnamed: 0.03,
  }),
  application(6, [['buses', 100]], mostly('plan-DU', 70, 'plan-D'), {
    ...onLte,
    usage: 'router',
    names: ['🚌 {local}営業所 バス {no}', 'Bus router {code}-{no}'],
    models: ['RT-5G', 'RT-LTE'],
    unnamed: 0,
  }),
  application(5, inGroup('testing', 60), mostly('plan-D', 60, 'plan-KM1'), {
    ...prototype,
    names: ['検証機 {n}', 'test-{no}', '環境センサー 🌡 {local}'],
    models: ['proto-A', 'proto-B'],
  }),
]

const global = [
  application(
    20,
    [
      ['vending-americas', 55],
      ['vending-europe', 43],
      ['', 2],
    ],
    mostly('plan01s', 80, 'planX3'),
    {
      ...vending,
      names: ['Vending machine {name} {n}', '🥤 Vending {code}-{no}'],
      models: ['VM-220', 'VM-300E'],
      unnamed: 0.03,
    },
  ),
  application(14, inGroup('tractors', 96), mostly('plan01s', 60, 'plan-US'), {
    ...tracker,
    radios: mostly('LTE', 80, '3G'),
    names: ['🚜 Tractor {name} {n}', 'Combine {code} {n}', 'トラクター 輸出 {no}'],
    models: ['TX-60', 'TX-110'],
    unnamed: 0.02,
  }),
  application(14, inGroup('meters', 92), mostly('plan01s-low_data_volume', 75, 'planX3'), {
    ...meter,
    names: ['Water meter {name} {no}', 'meter-{code}-{no}'],
  }),
  application(13, inGroup('containers', 94), mostly('plan01s', 60, 'planP1'), {
    ...tracker,
    names: ['Reefer container {no}', '🧊 Container {code} {no}'],
    models: ['CT-8', 'CT-8L'],
    unnamed: 0.02,
  }),
  application(11, inGroup('chargers', 96), mostly('plan01s', 65, 'planP1'), {
    ...onLte,
    usage: 'kiosk',
    names: ['EV charger {name} {n}', '⚡ Ladesäule {name} {n}', 'Charger {code}-{no}'],
    models: ['AC-22', 'DC-150'],
    unnamed: 0,
  }),
  application(9, inGroup('kiosks', 90), mostly('plan01s', 50, 'plan-US'), {
    ...kiosk,
    names: ['Kiosk {name} {n}', 'POS {code} {no}'],
    unnamed: 0.03,
  }),
  application(8, inGroup('trackers', 88), mostly('plan01s-low_data_volume', 60, 'plan01s'), {
    ...tracker,
    names: ['tracker-{no}', '📍 Tracker {name} {n}'],
    models: ['TR-2'],
    unnamed: 0.15,
  }),
  application(3, inGroup('testing', 60), [['plan01s', 100]], {
    ...prototype,
    names: ['test-{no}', '検証機 {n}', 'Lab {n}'],
    models: ['proto-A'],
  }),
]

/** What runs on each coverage. */
export const fleets: Readonly<Record<Coverage, readonly Application[]>> = {
  jp: fleet(35_111_101, japan, ['edge-gw-{code}-{n}', 'ゲートウェイ {local}工場 {n}', 'arc-{no}']),
  g: fleet(35_222_201, global, ['edge-gw-{code}-{n}', 'Factory gateway {name} {n}', 'arc-{no}']),
}
