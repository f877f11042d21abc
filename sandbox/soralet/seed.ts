import { dayMs, hourMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import { writeLog } from './logs.ts'
import { sensorDecoder, strictJson } from './modules.ts'
import type { Soralet } from './soralets.ts'
import { writeVersion } from './versions.ts'

interface Seeded {
  readonly soraletId: string
  readonly description: string
  /** The code of its versions, with how many days ago each was uploaded. */
  readonly versions: readonly { readonly code: () => Uint8Array; readonly days: number }[]
  /** What it said last: the version, how many hours ago, and the line. */
  readonly log: readonly (readonly [version: number, hours: number, line: string])[]
}

/** What a world with a fleet begins with: one that decodes readings, and one that refuses most. */
const seeded: readonly Seeded[] = [
  {
    soraletId: 'decode-sensor',
    description: 'Four bytes of a sensor as JSON, in °C and °F',
    versions: [
      { code: () => sensorDecoder({ fahrenheit: false }), days: 60 },
      { code: () => sensorDecoder({ fahrenheit: true }), days: 12 },
    ],
    log: [
      [1, 150, '{"temperature":21.8,"humidity":48,"battery":97}'],
      [2, 30, 'A reading has 4 bytes; this one has not.'],
      [2, 29, '{"temperature":22.4,"temperatureF":72.3,"humidity":47,"battery":97}'],
    ],
  },
  {
    soraletId: 'strict-json',
    description: 'Lets nothing pass but JSON objects',
    versions: [{ code: strictJson, days: 30 }],
    log: [[1, 28, 'This is no JSON object: it is not passed on.']],
  },
]

/** Soralets with their versions and log, as of `seededTime` (UNIX milliseconds). */
export function seedSoralets(world: World, seededTime: number): Soralet[] {
  return seeded.map(({ soraletId, description, versions, log }) => {
    const times = versions.map(({ code, days }, index) => {
      const now = seededTime - days * dayMs
      return writeVersion(world, soraletId, { version: index + 1, code: code(), now }).createdTime
    })
    for (const [version, hours, line] of log) {
      writeLog({ world, now: seededTime - hours * hourMs }, { soraletId, version }, [line])
    }
    return {
      soraletId,
      description,
      createdTime: (times[0] ?? seededTime) - hourMs,
      updatedTime: times.at(-1) ?? seededTime,
      lastVersion: versions.length,
    }
  })
}
