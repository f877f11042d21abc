import type { Sending } from './device-readings.ts'

/** Keys of an entry that has far too many. */
const manyKeys = 50_000
const hoursOfDay = 24

function nested(depth: number): string {
  return `${'{"in":'.repeat(depth)}1${'}'.repeat(depth)}`
}

function manyKeyed(value: number): string {
  const pairs = Array.from({ length: manyKeys }, (_, no) => `"k${no}":${(no * 7) % 100}`)
  return `{"temperature":${value},${pairs.join()}}`
}

const text = (content: string) => ({ contentType: 'text/plain', content })
const json = (content: string) => ({ contentType: 'application/json', content })

/** Contents that break what takes for granted that data are well-behaved. */
const strange: readonly ((value: number) => Sending)[] = [
  // Numbers as text, and as nobody would write them.
  (value) => json(JSON.stringify({ temperature: String(value), count: '1,234', serial: '0x1F' })),
  (value) => json(JSON.stringify({ temperature: value, count: 12, serial: 7 })),
  // The same keys with something else under each.
  () => json('{"temperature":null,"count":{"in":3,"out":{"a":1}},"serial":["A",1,true]}'),
  (value) => json(JSON.stringify({ temperature: value, count: true, serial: '' })),
  // Keys and values of every character.
  () =>
    json(
      '{"__proto__":1,"constructor":"x","":0,"a.b":1,"a":{"b":2},"<img src=x onerror=alert(1)>":"=1+1",' +
        '"キー 🔑":"\\u202eabc\\u202c","line\\nbreak":"\\u0000\\u0007","2":"two","名前":"東京 \\"本社\\", 1"}',
    ),
  (value) => json(`{"temperature":${value}`),
  () => json('12.5'),
  () => json('{"temperature":1e308,"count":-0,"serial":9007199254740993,"tiny":1e-300}'),
  () => json(nested(200)),
  () => text(`${'とても長い文 / a very long text '.repeat(40)}`.slice(0, 1000)),
  () =>
    json(
      '{"image_url":"https://camera.example.com/still/1.jpg","link":"javascript:alert(1)","hex":"48656c6c6f","payload":"5pel5pys"}',
    ),
  () => json('{}'),
  () => text(''),
]

/** What a device with broken firmware sends in an hour (a running number); once a day it is huge. */
export function strangeReading(hour: number, chance: number): Sending {
  const value = Number((20 + 5 * chance).toFixed(1))
  if (hour % hoursOfDay === 5) return json(manyKeyed(value))
  return strange[hour % strange.length]?.(value) ?? json('{}')
}
