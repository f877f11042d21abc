import type { Reading, Value } from './entry.ts'

/** What is found under one key, in all entries that have it. */
export type KeyKind = 'number' | 'boolean' | 'text' | 'mixed'

/** A key of entries, as far as they tell. */
export interface KeyFacts {
  readonly key: string
  readonly kind: KeyKind
  /** The unit that the key itself names; undefined where it names none. */
  readonly unit: string | undefined
  /** Some of its numbers came as text. */
  readonly numbersAsText: boolean
  /** How many entries have a value under it that is not null. */
  readonly count: number
}

const plainNumber = /^[+-]?(?:\d{1,15}|\d{0,15}\.\d{1,15}|\d{1,15}\.)(?:e[+-]?\d{1,3})?$/i

/**
 * A value as the number it is, or that its text is; undefined for all else. Text of digits with a
 * zero in front, or of more than fifteen, is an identifier.
 */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || /^[+-]?0\d/.test(value) || !plainNumber.test(value)) {
    return undefined
  }
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The keys of entries in the order in which they first come, each with what is under it. */
export function keyFacts(readings: readonly Reading[]): KeyFacts[] {
  const found = new Map<
    string,
    { numbers: number; asText: number; booleans: number; all: number }
  >()
  for (const reading of readings) {
    if (!('values' in reading)) continue
    for (const key in reading.values) {
      let counts = found.get(key)
      if (!counts) found.set(key, (counts = { numbers: 0, asText: 0, booleans: 0, all: 0 }))
      const value = reading.values[key]
      if (value === null) continue
      counts.all += 1
      if (typeof value === 'boolean') counts.booleans += 1
      else if (numberOf(value) !== undefined) {
        counts.numbers += 1
        if (typeof value === 'string') counts.asText += 1
      }
    }
  }
  return [...found].map(([key, { numbers, asText, booleans, all }]) => ({
    key,
    kind: kindOf(numbers, booleans, all),
    unit: unitOf(key),
    numbersAsText: asText > 0,
    count: all,
  }))
}

function kindOf(numbers: number, booleans: number, all: number): KeyKind {
  if (all === 0) return 'text'
  if (numbers === all) return 'number'
  if (booleans === all) return 'boolean'
  return numbers > 0 || booleans > 0 ? 'mixed' : 'text'
}

/** Units by how keys name them at their end: `temperature_c`, `speedKmh`. */
const units: Readonly<Record<string, string>> = {
  c: '°C',
  celsius: '°C',
  degc: '°C',
  fahrenheit: '°F',
  degf: '°F',
  percent: '%',
  pct: '%',
  rh: '%',
  pa: 'Pa',
  hpa: 'hPa',
  kpa: 'kPa',
  mpa: 'MPa',
  bar: 'bar',
  v: 'V',
  volt: 'V',
  volts: 'V',
  mv: 'mV',
  a: 'A',
  ma: 'mA',
  w: 'W',
  kw: 'kW',
  wh: 'Wh',
  kwh: 'kWh',
  hz: 'Hz',
  khz: 'kHz',
  mhz: 'MHz',
  mm: 'mm',
  cm: 'cm',
  m: 'm',
  km: 'km',
  g: 'g',
  kg: 'kg',
  l: 'L',
  ml: 'mL',
  ms: 'ms',
  s: 's',
  sec: 's',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  rpm: 'rpm',
  kmh: 'km/h',
  kph: 'km/h',
  mph: 'mph',
  db: 'dB',
  dbm: 'dBm',
  lux: 'lx',
  lx: 'lx',
  ppm: 'ppm',
  ppb: 'ppb',
  bytes: 'bytes',
  deg: '°',
  degrees: '°',
  'mm s': 'mm/s',
  'm s': 'm/s',
  'km h': 'km/h',
  'l min': 'L/min',
  'm3 h': 'm³/h',
}

/**
 * The unit that a key names at its end, behind another word; undefined where it names none. A word
 * alone is a name: `a` and `c` are no amperes and degrees.
 */
export function unitOf(key: string): string | undefined {
  const last = key.split('.').at(-1) ?? ''
  if (/^(lat|lon|lng|latitude|longitude)$/i.test(last)) return '°'
  const words = last
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_\-/()]+/)
    .filter((word) => word !== '')
  const [first, second, third] = [words.at(-3), words.at(-2), words.at(-1)]
  if (third === undefined || second === undefined) return undefined
  const pair = `${second} ${third}`
  if (first !== undefined && Object.hasOwn(units, pair)) return units[pair]
  return Object.hasOwn(units, third) ? units[third] : undefined
}

/** The two keys under which a position stands. */
export interface PositionKeys {
  readonly lat: string
  readonly lon: string
}

/** The keys of positions among keys: latitude and longitude beside each other. */
export function positionKeys(keys: readonly string[]): PositionKeys[] {
  const known = new Map(keys.map((key) => [key.toLowerCase(), key]))
  return keys.flatMap((lat): PositionKeys[] => {
    const [, before = '', name = ''] = /^(.*?)(latitude|lat)$/i.exec(lat) ?? []
    if (name === '' || !/^(|.*[^a-z])$/i.test(before)) return []
    const names = name.toLowerCase() === 'lat' ? ['lon', 'lng', 'long'] : ['longitude']
    const lon = names.flatMap((one) => known.get(`${before}${one}`.toLowerCase()) ?? [])[0]
    return lon === undefined ? [] : [{ lat, lon }]
  })
}

/** Where something was at a time (UNIX milliseconds); undefined without a fix, or for no place on Earth. */
export function positionOf(
  reading: Reading,
  { lat, lon }: PositionKeys,
): { readonly lat: number; readonly lon: number } | undefined {
  if (!('values' in reading)) return undefined
  const [north, east] = [numberOf(reading.values[lat]), numberOf(reading.values[lon])]
  if (north === undefined || east === undefined) return undefined
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { lat: north, lon: east } : undefined
}
