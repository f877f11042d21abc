import {
  application,
  cards,
  chips,
  edge,
  lowPower,
  lte,
  mixed,
  type Application,
} from './application.ts'

/** What runs on the Global coverage. */
export const fleetGlobal: readonly Application[] = [
  application(
    20,
    [
      ['vending-americas', 55],
      ['vending-europe', 43],
      ['', 2],
    ],
    [
      ['plan01s', 80],
      ['planX3', 20],
    ],
    {
      modules: cards,
      radios: mixed,
      typeCode: '35222201',
      usage: 'tracker',
      names: ['Vending machine {name} {n}', '🥤 Vending {code}-{no}'],
      models: ['VM-220', 'VM-300E'],
      unnamed: 0.03,
    },
  ),
  application(
    14,
    [
      ['tractors', 96],
      ['', 4],
    ],
    [
      ['plan01s', 60],
      ['plan-US', 40],
    ],
    {
      modules: chips,
      radios: [
        ['LTE', 80],
        ['3G', 20],
      ],
      typeCode: '35222202',
      usage: 'tracker',
      names: ['🚜 Tractor {name} {n}', 'Combine {code} {n}', 'トラクター 輸出 {no}'],
      models: ['TX-60', 'TX-110'],
      unnamed: 0.02,
    },
  ),
  application(
    14,
    [
      ['meters', 92],
      ['', 8],
    ],
    [
      ['plan01s-low_data_volume', 75],
      ['planX3', 25],
    ],
    {
      modules: chips,
      radios: lowPower,
      typeCode: '35222203',
      usage: 'meter',
      names: ['Water meter {name} {no}', 'meter-{code}-{no}'],
      models: ['WM-5', 'WM-5S'],
      unnamed: 0.3,
    },
  ),
  application(
    13,
    [
      ['containers', 94],
      ['', 6],
    ],
    [
      ['plan01s', 60],
      ['planP1', 40],
    ],
    {
      modules: chips,
      radios: mixed,
      typeCode: '35222204',
      usage: 'tracker',
      names: ['Reefer container {no}', '🧊 Container {code} {no}'],
      models: ['CT-8', 'CT-8L'],
      unnamed: 0.02,
    },
  ),
  application(
    11,
    [
      ['chargers', 96],
      ['', 4],
    ],
    [
      ['plan01s', 65],
      ['planP1', 35],
    ],
    {
      modules: cards,
      radios: lte,
      typeCode: '35222205',
      usage: 'kiosk',
      names: ['EV charger {name} {n}', '⚡ Ladesäule {name} {n}', 'Charger {code}-{no}'],
      models: ['AC-22', 'DC-150'],
      unnamed: 0,
    },
  ),
  application(
    9,
    [
      ['kiosks', 90],
      ['', 10],
    ],
    [
      ['plan01s', 50],
      ['plan-US', 50],
    ],
    {
      modules: cards,
      radios: lte,
      typeCode: '35222206',
      usage: 'kiosk',
      names: ['Kiosk {name} {n}', 'POS {code} {no}'],
      models: ['KS-21', 'KS-32'],
      unnamed: 0.03,
    },
  ),
  application(
    8,
    [
      ['trackers', 88],
      ['', 12],
    ],
    [
      ['plan01s-low_data_volume', 60],
      ['plan01s', 40],
    ],
    {
      modules: chips,
      radios: mixed,
      typeCode: '35222207',
      usage: 'tracker',
      names: ['tracker-{no}', '📍 Tracker {name} {n}'],
      models: ['TR-2'],
      unnamed: 0.15,
    },
  ),
  application(
    3,
    [
      ['testing', 60],
      ['', 40],
    ],
    [['plan01s', 100]],
    {
      modules: cards,
      radios: mixed,
      typeCode: '35222208',
      usage: 'meter',
      names: ['test-{no}', '検証機 {n}', 'Lab {n}'],
      models: ['proto-A'],
      unnamed: 0.4,
    },
  ),
  edge(['edge-gw-{code}-{n}', 'Factory gateway {name} {n}', 'arc-{no}']),
]
