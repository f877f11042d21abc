import { fractionOf, hashPair } from '../random.ts'
import { dayMs, hourMs, minuteMs } from '../time.ts'
import { strangeReading } from './strange-readings.ts'

/** Kinds of made-up devices that are there to show what data can look like. */
export type SpecialDevice = 'button' | 'gps' | 'factory' | 'text' | 'binary' | 'strange'

/** What a device sends at once, as Harvest Data keeps it. */
export interface Sending {
  readonly contentType: string
  readonly content: string
  readonly category?: string
}

/** The categories that made-up devices give to what they send, and which kind of them does. */
export const categories = {
  presses: { name: 'button-presses', of: 'button' },
  alerts: { name: 'alerts', of: 'gps' },
} as const satisfies Record<string, { readonly name: string; readonly of: SpecialDevice }>

/** Milliseconds between two times at which a device of each kind sends. */
export const deviceInterval: Readonly<Record<SpecialDevice, number>> = {
  // Twelve times in ten days.
  button: 20 * hourMs,
  gps: 30 * minuteMs,
  factory: 5 * minuteMs,
  text: hourMs,
  binary: 15 * minuteMs,
  strange: hourMs,
}

type Chance = (nth: number) => number

const round = (value: number, digits = 1) => Number(value.toFixed(digits))
const sun = (time: number) => Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
const json = (body: object, category?: string): Sending => ({
  contentType: 'application/json',
  content: JSON.stringify(body),
  ...(category === undefined ? {} : { category }),
})

/** A round through places that are near each other, in eight hours and back to where it began. */
const route: readonly (readonly [lat: number, lon: number])[] = [
  [35.681, 139.767],
  [35.699, 139.772],
  [35.729, 139.711],
  [35.69, 139.7],
  [35.658, 139.701],
  [35.628, 139.739],
  [35.607, 139.668],
  [35.646, 139.61],
  [35.705, 139.649],
]
const roundMs = 8 * hourMs

function placeAt(time: number): readonly [number, number] {
  const along = ((time % roundMs) / roundMs) * route.length
  const at = Math.floor(along)
  const [from, to] = [route[at % route.length], route[(at + 1) % route.length]]
  const part = along - at
  return [0, 1].map((i) => (from?.[i] ?? 0) * (1 - part) + (to?.[i] ?? 0) * part) as [
    number,
    number,
  ]
}

const clicks = ['SINGLE', 'DOUBLE', 'LONG'] as const
const notes = [
  'door opened',
  'door closed',
  '巡回点検 異常なし',
  'battery low, please replace 🔋',
  'ERROR 17: no answer from pump <P2>',
] as const

/** A payload of four bytes: temperature (0.1 degrees, 16 bits), humidity, battery. */
export function packed(time: number, chance: Chance): Uint8Array {
  const bytes = new Uint8Array(4)
  const view = new DataView(bytes.buffer)
  view.setInt16(0, Math.round(180 + 70 * sun(time) + 15 * chance(1)))
  view.setUint8(2, Math.round(60 - 20 * sun(time) + 8 * chance(2)))
  view.setUint8(3, Math.round(100 - 80 * ((time % (21 * dayMs)) / (21 * dayMs))))
  return bytes
}

const sendings: Readonly<
  Record<SpecialDevice, (seed: number, time: number, chance: Chance) => Sending>
> = {
  button: (_seed, time, chance) => {
    const type = chance(1) < 0.6 ? 1 : chance(2) < 0.6 ? 2 : 3
    const level = 1 - 0.25 * Math.floor(((time / dayMs) % 120) / 30)
    const press = { clickType: type, clickTypeName: clicks[type - 1], batteryLevel: level }
    return json({ ...press, binaryParserEnabled: true }, categories.presses.name)
  },
  gps: (_seed, time, chance) => {
    const hasFix = chance(1) > 0.06
    const [lat, lon] = placeAt(time)
    const near = (value: number, nth: number) => round(value + 0.002 * (chance(nth) - 0.5), 5)
    const kind = chance(8)
    const type = kind < 0.94 ? 0 : kind < 0.97 ? 1 : 2
    return json(
      {
        lat: hasFix ? near(lat, 2) : null,
        lon: hasFix ? near(lon, 3) : null,
        bat: (time / dayMs) % 5 < 0.4 ? -1 : 3 - Math.floor(((time / dayMs) % 5) / 1.7),
        rs: Math.floor(1 + 4 * chance(4)),
        temp: round(18 + 7 * sun(time) + chance(5)),
        humi: round(55 - 15 * sun(time) + 5 * chance(6)),
        x: round(120 * (chance(7) - 0.5)),
        y: round(-64 + 40 * (chance(9) - 0.5)),
        z: round(-960 + 60 * (chance(10) - 0.5)),
        type,
      },
      type === 0 ? undefined : categories.alerts.name,
    )
  },
  factory: (seed, time, chance) => {
    const line = 1 + (seed % 4)
    const stops = chance(1) < 0.02
    const warm = 46 + 9 * sun(time) + 2.5 * Math.sin(time / (3.1 * hourMs))
    return json({
      temperature_c: round(warm + 1.2 * chance(2)),
      vibration_mm_s: round(stops ? 0.1 : 2.2 + 1.4 * chance(3) + 0.8 * sun(time), 2),
      pressure_kpa: Math.round(stops ? 101 : 480 + 40 * chance(4)),
      current_a: round(stops ? 0.3 : 11 + 3 * chance(5), 2),
      running: !stops,
      line: { id: `L${line}`, speed_rpm: stops ? 0 : Math.round(1450 + 50 * chance(6)) },
    })
  },
  text: (_seed, _time, chance) => ({
    contentType: 'text/plain',
    content: notes[Math.floor(notes.length * chance(1))] ?? notes[0],
  }),
  binary: (_seed, time, chance) =>
    json({ payload: btoa(String.fromCharCode(...packed(time, chance))) }),
  strange: (_seed, time, chance) => strangeReading(Math.floor(time / hourMs), chance(1)),
}

/** What a device of a kind sends at `time` (UNIX milliseconds); `seed` tells it from others. */
export function deviceSending(kind: SpecialDevice, seed: number, time: number): Sending {
  const own = hashPair(seed, Math.floor(time / 1000))
  return sendings[kind](seed, time, (nth) => fractionOf(hashPair(own, nth)))
}

/** How many people a camera counts at a time, by the hour of a day in Japan; `still` is where it shows them. */
export function peopleCounted(seed: number, time: number, still?: string): Sending {
  const chance = fractionOf(hashPair(seed, Math.floor(time / 1000)))
  const busy = Math.max(0, Math.sin((2 * Math.PI * ((time + 3 * hourMs) % dayMs)) / dayMs))
  const person_count = Math.floor(14 * busy * (0.4 + 0.6 * chance))
  return json({ person_count, ...(still !== undefined && { image_url: still }) })
}
