/** The areas of Japan that shipping is reckoned by, with the prefectures in each. */
const prefectures = {
  hokkaido: ['北海道', 'Hokkaido'],
  kita_tohoku: ['青森県', 'Aomori', '岩手県', 'Iwate', '秋田県', 'Akita'],
  minami_tohoku: ['宮城県', 'Miyagi', '山形県', 'Yamagata', '福島県', 'Fukushima'],
  kanto: [
    '茨城県',
    'Ibaraki',
    '栃木県',
    'Tochigi',
    '群馬県',
    'Gunma',
    '埼玉県',
    'Saitama',
    '千葉県',
    'Chiba',
    '東京都',
    'Tokyo',
    '神奈川県',
    'Kanagawa',
    '山梨県',
    'Yamanashi',
  ],
  shinetsu: ['新潟県', 'Niigata', '長野県', 'Nagano'],
  chubu: ['岐阜県', 'Gifu', '静岡県', 'Shizuoka', '愛知県', 'Aichi', '三重県', 'Mie'],
  hokuriku: ['富山県', 'Toyama', '石川県', 'Ishikawa', '福井県', 'Fukui'],
  kansai: [
    '滋賀県',
    'Shiga',
    '京都府',
    'Kyoto',
    '大阪府',
    'Osaka',
    '兵庫県',
    'Hyogo',
    '奈良県',
    'Nara',
    '和歌山県',
    'Wakayama',
  ],
  chugoku: [
    '鳥取県',
    'Tottori',
    '島根県',
    'Shimane',
    '岡山県',
    'Okayama',
    '広島県',
    'Hiroshima',
    '山口県',
    'Yamaguchi',
  ],
  shikoku: ['徳島県', 'Tokushima', '香川県', 'Kagawa', '愛媛県', 'Ehime', '高知県', 'Kochi'],
  kyushu: [
    '福岡県',
    'Fukuoka',
    '佐賀県',
    'Saga',
    '長崎県',
    'Nagasaki',
    '熊本県',
    'Kumamoto',
    '大分県',
    'Oita',
    '宮崎県',
    'Miyazaki',
    '鹿児島県',
    'Kagoshima',
  ],
  okinawa: ['沖縄県', 'Okinawa'],
} as const

/** An area of Japan, by the API's name. */
export type ShippingArea = keyof typeof prefectures

/** All areas, from north to south. */
export const shippingAreas = Object.keys(prefectures) as readonly ShippingArea[]

const areaByName = new Map(
  shippingAreas.flatMap((area) =>
    prefectures[area].map((name) => [name.toLowerCase(), area] as const),
  ),
)

/** The area that a prefecture lies in, in Japanese or English (`東京都`, `Tokyo`); undefined for none. */
export function areaOf(prefecture: string): ShippingArea | undefined {
  return areaByName.get(prefecture.trim().toLowerCase())
}
