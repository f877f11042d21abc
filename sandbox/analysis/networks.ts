/** A network of a country: what MCC_MNC and COUNTRIES are made from. */
interface Network {
  readonly mcc: number
  readonly mnc: number
  readonly country: string
  readonly name: string
}

/** The networks of the places where the sandbox's SIMs are, and of their home. */
export const networks: readonly Network[] = [
  ['JP', 440, { 10: 'NTT DOCOMO', 20: 'SoftBank', 51: 'KDDI' }],
  ['US', 310, { 150: 'Sandbox home (made up)', 260: 'T-Mobile', 410: 'AT&T' }],
  ['CA', 302, { 220: 'Telus', 720: 'Rogers' }],
  ['GB', 234, { 10: 'O2', 15: 'Vodafone', 30: 'EE', 50: 'JT' }],
  ['DE', 262, { 1: 'Telekom', 2: 'Vodafone', 3: 'O2' }],
  ['FR', 208, { 1: 'Orange', 10: 'SFR', 20: 'Bouygues' }],
  ['SE', 240, { 7: 'Tele2', 8: 'Telenor' }],
  ['PL', 260, { 2: 'T-Mobile', 6: 'Play' }],
  ['CH', 228, { 1: 'Swisscom', 2: 'Sunrise' }],
  ['AU', 505, { 1: 'Telstra', 2: 'Optus' }],
  ['NZ', 530, { 1: 'One NZ', 5: 'Spark' }],
  ['BR', 724, { 5: 'Claro', 10: 'Vivo' }],
  ['SG', 525, { 1: 'Singtel', 5: 'StarHub' }],
  ['LI', 295, { 5: 'FL1' }],
].flatMap(([country, mcc, names]) =>
  Object.entries(names as Record<string, string>).map(([mnc, name]) => ({
    country: String(country),
    mcc: Number(mcc),
    mnc: Number(mnc),
    name,
  })),
)

const countryByCode = new Map(networks.map(({ mcc, country }) => [mcc, country]))

/** The country of a mobile country code, as two letters. */
export function countryOf(mcc: number | undefined): string | null {
  return countryByCode.get(mcc ?? 0) ?? null
}

/** Countries of North America number their networks with three digits. */
const long = (mcc: number) => (mcc >= 302 && mcc <= 316 ? 3 : 2)

/** Country and network code as one text. */
export function plmnOf(mcc: number, mnc: number): string {
  return `${mcc}${String(mnc).padStart(long(mcc), '0')}`
}

/** The network that an IMSI is at home in. */
export function homeOf(imsi: string): string {
  return imsi.slice(0, 3 + long(Number(imsi.slice(0, 3))))
}
