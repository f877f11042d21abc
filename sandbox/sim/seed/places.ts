import type { Coverage } from '../../world.ts'

/** A town where devices stand. */
export interface Place {
  readonly name: string
  /** As the people who run the fleet write it in device names. */
  readonly local: string
  readonly code: string
  /** Mobile country code. */
  readonly country: number
  /** Mobile network codes of the networks there. */
  readonly networks: readonly number[]
}

function jp(name: string, local: string, code: string): Place {
  return { name, local, code, country: 440, networks: [10, 51] }
}

function abroad(name: string, code: string, country: number, networks: readonly number[]): Place {
  return { name, local: name, code, country, networks }
}

const us: readonly Place[] = [
  abroad('Austin', 'AUS', 310, [260, 410]),
  abroad('Des Moines', 'DSM', 310, [260, 410]),
  abroad('Seattle', 'SEA', 310, [260, 410]),
  abroad('Chicago', 'CHI', 310, [260, 410]),
]

/** The places of each coverage, and those of the one country that plan-US is for. */
export const places: Readonly<Record<Coverage | 'us', readonly Place[]>> = {
  us,
  jp: [
    jp('Sapporo', '札幌', 'SPR'),
    jp('Obihiro', '帯広', 'OBO'),
    jp('Sendai', '仙台', 'SDJ'),
    jp('Niigata', '新潟', 'KIJ'),
    jp('Shinjuku', '新宿', 'SJK'),
    jp('Shibuya', '渋谷', 'SBY'),
    jp('Minato', '港区芝公園', 'MNT'),
    jp('Yokohama', '横浜', 'YOK'),
    jp('Nagoya', '名古屋', 'NGO'),
    jp('Kanazawa', '金沢', 'KNZ'),
    jp('Kyoto', '京都', 'KYT'),
    jp('Osaka', '大阪', 'OSA'),
    jp('Kobe', '神戸', 'UKB'),
    jp('Hiroshima', '広島', 'HIJ'),
    jp('Matsuyama', '松山', 'MYJ'),
    jp('Fukuoka', '福岡', 'FUK'),
    jp('Kumamoto', '熊本', 'KMJ'),
    jp('Naha', '那覇', 'OKA'),
  ],
  g: [
    ...us,
    abroad('Toronto', 'YYZ', 302, [220, 720]),
    abroad('London', 'LON', 234, [10, 15, 30]),
    abroad('Leeds', 'LBA', 234, [10, 15, 30]),
    abroad('Berlin', 'BER', 262, [1, 2, 3]),
    abroad('Lyon', 'LYS', 208, [1, 10, 20]),
    abroad('Göteborg', 'GOT', 240, [7, 8]),
    abroad('Kraków', 'KRK', 260, [2, 6]),
    abroad('Zürich', 'ZRH', 228, [1, 2]),
    abroad('Sydney', 'SYD', 505, [1, 2]),
    abroad('Auckland', 'AKL', 530, [1, 5]),
    abroad('São Paulo', 'GRU', 724, [5, 10]),
    abroad('Singapore', 'SIN', 525, [1, 5]),
  ],
}
