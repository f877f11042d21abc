import type { Random } from '../../../src/domain/random.ts'
import { dayMs } from '../../../src/domain/time.ts'
import type { Application } from './fleets.ts'
import type { Life } from './life.ts'
import type { Place } from './places.ts'
import type { Wish } from './specials.ts'

const firmwares = ['1.8.2', '2.0.1', '2.0.1', '2.1.0', '2.1.0', '2.1.3', '3.0.0-rc1'] as const
const owners = ['田中', '佐藤', 'k.suzuki', 'ops', 'Fleet team', 'M. Keller'] as const
const contracts = ['C-2023-014', 'C-2024-002', 'C-2024-031', 'C-2025-007'] as const

/** The tags of a SIM, its name among them where it has one. */
export function describe(
  random: Random,
  application: Application,
  place: Place,
  no: number,
  life: Life,
  wish: Wish,
): Record<string, string> {
  const tags: Record<string, string> = {}
  const name = wish.name ?? drawName(random, application, place, no)
  if (name !== '') tags['name'] = name
  if (random.chance(0.85))
    tags['site'] = `${place.code}-${String(random.int(1, 60)).padStart(3, '0')}`
  if (random.chance(0.6)) tags['model'] = random.pick(application.models)
  if (life.status !== 'ready') {
    tags['installed'] = dateOf(life.past[1]?.time ?? life.createdTime)
    if (random.chance(0.7)) tags['firmware'] = random.pick(firmwares)
  }
  if (random.chance(0.35)) tags['owner'] = random.pick(owners)
  if (random.chance(0.15)) tags['contract'] = random.pick(contracts)
  return { ...tags, ...wish.tags }
}

const dates = new Map<number, string>()

/** The day in UTC, as `2025-06-15`; a fleet has many SIMs but few days. */
function dateOf(ms: number): string {
  const day = Math.floor(ms / dayMs)
  let text = dates.get(day)
  if (text === undefined) dates.set(day, (text = new Date(ms).toISOString().slice(0, 10)))
  return text
}

function drawName(random: Random, application: Application, place: Place, no: number): string {
  if (random.chance(application.unnamed)) return ''
  return random
    .pick(application.names)
    .replace('{local}', place.local)
    .replace('{name}', place.name)
    .replace('{code}', place.code)
    .replace('{n}', String(random.int(1, 24)))
    .replace('{no}', String(no).padStart(6, '0'))
}
