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

/** What runs on the Japan coverage. */
export const fleetJp: readonly Application[] = [
  application(
    24,
    [
      ['vending-east', 55],
      ['vending-west', 43],
      ['', 2],
    ],
    [
      ['plan-D', 70],
      ['plan-KM1', 30],
    ],
    {
      modules: cards,
      radios: mixed,
      typeCode: '35111101',
      usage: 'tracker',
      names: ['自販機 {local}{n}号機', '🥤 自動販売機 {local}-{no}', 'Vending machine {name} {n}'],
      models: ['VM-220', 'VM-300E', '冷温兼用 HC-12'],
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
      ['plan-KM1', 80],
      ['plan-K2', 20],
    ],
    {
      modules: chips,
      radios: lowPower,
      typeCode: '35111102',
      usage: 'meter',
      names: ['meter-{code}-{no}', '水道メーター {local} {no}'],
      models: ['WM-5', 'WM-5S'],
      unnamed: 0.3,
    },
  ),
  application(
    12,
    [
      ['tractors', 95],
      ['', 5],
    ],
    [
      ['plan-D', 80],
      ['plan-K2', 20],
    ],
    {
      modules: chips,
      radios: [
        ['LTE', 85],
        ['3G', 15],
      ],
      typeCode: '35111103',
      usage: 'tracker',
      names: ['🚜 トラクター {local} {n}', 'トラクター {local}-{no}', 'コンバイン {local} {n}号'],
      models: ['TX-60', 'TX-110', 'CB-7'],
      unnamed: 0.02,
    },
  ),
  application(
    12,
    [
      ['elevators', 97],
      ['', 3],
    ],
    [
      ['plan-K2', 80],
      ['plan-K', 20],
    ],
    {
      modules: cards,
      radios: lte,
      typeCode: '35111104',
      usage: 'meter',
      names: ['EV-{local}-{n}号機', 'エレベーター {local}ビル {n}号機', 'Elevator {code} {n}'],
      models: ['EL-9', 'EL-12'],
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
      ['plan-D', 85],
      ['plan-K', 15],
    ],
    {
      modules: cards,
      radios: lte,
      typeCode: '35111105',
      usage: 'kiosk',
      names: ['Kiosk {name} {n}', 'キオスク端末 {local}駅 {n}番'],
      models: ['KS-21', 'KS-32'],
      unnamed: 0.02,
    },
  ),
  application(
    11,
    [
      ['cameras', 94],
      ['', 6],
    ],
    [['plan-DU', 100]],
    {
      modules: cards,
      radios: lte,
      typeCode: '35111106',
      usage: 'camera',
      names: ['📷 カメラ {local}倉庫 {n}', 'camera-{code}-{no}', '監視カメラ {local} 正門'],
      models: ['CAM-4K', 'CAM-IR'],
      unnamed: 0.03,
    },
  ),
  application(
    6,
    [['buses', 100]],
    [
      ['plan-DU', 70],
      ['plan-D', 30],
    ],
    {
      modules: cards,
      radios: lte,
      typeCode: '35111107',
      usage: 'router',
      names: ['🚌 {local}営業所 バス {no}', 'Bus router {code}-{no}'],
      models: ['RT-5G', 'RT-LTE'],
      unnamed: 0,
    },
  ),
  application(
    5,
    [
      ['testing', 60],
      ['', 40],
    ],
    [
      ['plan-D', 60],
      ['plan-KM1', 40],
    ],
    {
      modules: cards,
      radios: mixed,
      typeCode: '35111108',
      usage: 'meter',
      names: ['検証機 {n}', 'test-{no}', '環境センサー 🌡 {local}'],
      models: ['proto-A', 'proto-B'],
      unnamed: 0.4,
    },
  ),
  edge(['edge-gw-{code}-{n}', 'ゲートウェイ {local}工場 {n}', 'arc-{no}']),
]
