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
  /** Degrees north and east. */
  readonly at: Degrees
}

type Degrees = readonly [lat: number, lon: number]

function jp(name: string, local: string, code: string, at: Degrees): Place {
  return { name, local, code, country: 440, networks: [10, 51], at }
}

function abroad(
  name: string,
  code: string,
  country: number,
  networks: readonly number[],
  at: Degrees,
): Place {
  return { name, local: name, code, country, networks, at }
}

const us: readonly Place[] = [
  abroad('Austin', 'AUS', 310, [260, 410], [30.2672, -97.7431]),
  abroad('Des Moines', 'DSM', 310, [260, 410], [41.5868, -93.625]),
  abroad('Seattle', 'SEA', 310, [260, 410], [47.6062, -122.3321]),
  abroad('Chicago', 'CHI', 310, [260, 410], [41.8781, -87.6298]),
]

/** The places of each coverage, and those of the one country that plan-US is for. */
export const places: Readonly<Record<Coverage | 'us', readonly Place[]>> = {
  us,
  jp: [
    jp('Sapporo', '札幌', 'SPR', [43.0621, 141.3544]),
    jp('Obihiro', '帯広', 'OBO', [42.9236, 143.1966]),
    jp('Sendai', '仙台', 'SDJ', [38.2682, 140.8694]),
    jp('Niigata', '新潟', 'KIJ', [37.9162, 139.0364]),
    jp('Shinjuku', '新宿', 'SJK', [35.6938, 139.7036]),
    jp('Shibuya', '渋谷', 'SBY', [35.6595, 139.7005]),
    jp('Minato', '港区芝公園', 'MNT', [35.6586, 139.7454]),
    jp('Yokohama', '横浜', 'YOK', [35.4437, 139.638]),
    jp('Nagoya', '名古屋', 'NGO', [35.1815, 136.9066]),
    jp('Kanazawa', '金沢', 'KNZ', [36.5613, 136.6562]),
    jp('Kyoto', '京都', 'KYT', [35.0116, 135.7681]),
    jp('Osaka', '大阪', 'OSA', [34.6937, 135.5023]),
    jp('Kobe', '神戸', 'UKB', [34.6901, 135.1956]),
    jp('Hiroshima', '広島', 'HIJ', [34.3853, 132.4553]),
    jp('Matsuyama', '松山', 'MYJ', [33.8392, 132.7657]),
    jp('Fukuoka', '福岡', 'FUK', [33.5902, 130.4017]),
    jp('Kumamoto', '熊本', 'KMJ', [32.8032, 130.7079]),
    jp('Naha', '那覇', 'OKA', [26.2124, 127.6809]),
  ],
  g: [
    ...us,
    abroad('Toronto', 'YYZ', 302, [220, 720], [43.6532, -79.3832]),
    abroad('London', 'LON', 234, [10, 15, 30], [51.5072, -0.1276]),
    abroad('Leeds', 'LBA', 234, [10, 15, 30], [53.8008, -1.5491]),
    abroad('Berlin', 'BER', 262, [1, 2, 3], [52.52, 13.405]),
    abroad('Lyon', 'LYS', 208, [1, 10, 20], [45.764, 4.8357]),
    abroad('Göteborg', 'GOT', 240, [7, 8], [57.7089, 11.9746]),
    abroad('Kraków', 'KRK', 260, [2, 6], [50.0647, 19.945]),
    abroad('Zürich', 'ZRH', 228, [1, 2], [47.3769, 8.5417]),
    abroad('Sydney', 'SYD', 505, [1, 2], [-33.8688, 151.2093]),
    abroad('Auckland', 'AKL', 530, [1, 5], [-36.8509, 174.7645]),
    abroad('São Paulo', 'GRU', 724, [5, 10], [-23.5505, -46.6333]),
    abroad('Singapore', 'SIN', 525, [1, 5], [1.3521, 103.8198]),
  ],
}

/** The towns by their countries, each once. */
const towns = Map.groupBy([...places.jp, ...places.g], ({ country }) => country)

/** The area codes (1 to 65,533) of a country are dealt to its towns in turn: that of a town near a drawn one. */
export function areaIn(place: Place, drawn: number): number {
  const all = towns.get(place.country) ?? []
  return drawn - (drawn % all.length) + all.indexOf(place) || all.length
}

/** The town that an area code of a country stands for; undefined in a country without any. */
export function townAt(country: number, area: number): Place | undefined {
  const all = towns.get(country) ?? []
  return all[area % all.length]
}
