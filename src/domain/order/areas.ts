/** The areas of Japan that shipping is reckoned by, with the prefectures in each. */
const prefectures = {
  hokkaido: ['北海道', 'hokkaido'],
  kita_tohoku: ['青森県', 'aomori', '岩手県', 'iwate', '秋田県', 'akita'],
  minami_tohoku: ['宮城県', 'miyagi', '山形県', 'yamagata', '福島県', 'fukushima'],
  kanto: [
    '茨城県',
    'ibaraki',
    '栃木県',
    'tochigi',
    '群馬県',
    'gunma',
    '埼玉県',
    'saitama',
    '千葉県',
    'chiba',
    '東京都',
    'tokyo',
    '神奈川県',
    'kanagawa',
    '山梨県',
    'yamanashi',
  ],
  shinetsu: ['新潟県', 'niigata', '長野県', 'nagano'],
  chubu: ['岐阜県', 'gifu', '静岡県', 'shizuoka', '愛知県', 'aichi', '三重県', 'mie'],
  hokuriku: ['富山県', 'toyama', '石川県', 'ishikawa', '福井県', 'fukui'],
  kansai: [
    '滋賀県',
    'shiga',
    '京都府',
    'kyoto',
    '大阪府',
    'osaka',
    '兵庫県',
    'hyogo',
    '奈良県',
    'nara',
    '和歌山県',
    'wakayama',
  ],
  chugoku: [
    '鳥取県',
    'tottori',
    '島根県',
    'shimane',
    '岡山県',
    'okayama',
    '広島県',
    'hiroshima',
    '山口県',
    'yamaguchi',
  ],
  shikoku: ['徳島県', 'tokushima', '香川県', 'kagawa', '愛媛県', 'ehime', '高知県', 'kochi'],
  kyushu: [
    '福岡県',
    'fukuoka',
    '佐賀県',
    'saga',
    '長崎県',
    'nagasaki',
    '熊本県',
    'kumamoto',
    '大分県',
    'oita',
    '宮崎県',
    'miyazaki',
    '鹿児島県',
    'kagoshima',
  ],
  okinawa: ['沖縄県', 'okinawa'],
} as const

/** An area of Japan, by the API's name. */
export type ShippingArea = keyof typeof prefectures

/** All areas, from north to south. */
export const shippingAreas = Object.keys(prefectures) as readonly ShippingArea[]

const areaByName = new Map<string, ShippingArea>(
  shippingAreas.flatMap((area) => prefectures[area].map((name) => [name, area] as const)),
)

/** The area that a prefecture lies in, in Japanese or English (`東京都`, `Tokyo`); undefined for none. */
export function areaOf(prefecture: string): ShippingArea | undefined {
  return areaByName.get(prefecture.trim().toLowerCase())
}
