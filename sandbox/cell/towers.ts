import { offsetBy, type Point } from '../../src/domain/geo.ts'
import { fractionOf, hashText } from '../../src/domain/random.ts'
import type { CellQuery } from '../../src/domain/sim/cell.ts'
import { dayMs } from '../../src/domain/time.ts'
import { townAt } from '../sim/seed/places.ts'

/*
 * The towers of the sandbox follow from the numbers of their cells: nothing is stored and no
 * database of real ones is copied. Cells of one area are in one town, neighbours near each other.
 */

/** Where a cell's tower is thought to be. Times are UNIX milliseconds. */
export interface Tower extends Point {
  /** Metres around the point. */
  readonly range: number
  readonly samples: number
  readonly created: number
  readonly updated: number
}

/** One cell of so many is in no database. */
const unknownOf = 12
/** Neighbouring numbers are sectors of one mast. */
const sectors = 2

/** The tower of a cell; undefined for one that nobody has recorded. */
export function towerOf({ mcc, mnc, lac, cid, tac, ecid }: CellQuery): Tower | undefined {
  const area = tac ?? lac ?? ''
  const town = townAt(Number(mcc), Number(area))
  if (!town?.networks.includes(Number(mnc))) return undefined
  const [lat, lon] = town.at
  const district = offset(`${mcc}/${mnc}/${area}`, { lat, lon }, 6_000)
  const cell = ecid ?? cid
  if (cell === undefined) return { ...district, range: 12_000, samples: 800, ...known(area) }
  const mast = `${mcc}/${mnc}/${area}/${Math.floor(Number(cell) / sectors)}`
  const hash = hashText(mast, 3)
  if (hash % unknownOf === 0) return undefined
  return {
    ...offset(mast, district, 1_600),
    range: 250 + (hash % 1_800),
    samples: 1 + (hash % 240),
    ...known(mast),
  }
}

/** A point within so many metres of another. */
function offset(text: string, from: Point, most: number): Point {
  const [east, north] = [1, 2].map((n) => (2 * fractionOf(hashText(text, n)) - 1) * most)
  const point = offsetBy(from, east ?? 0, north ?? 0)
  return { lat: round(point.lat), lon: round(point.lon) }
}

/** To seven places, a centimetre. */
const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7

const newest = Date.UTC(2025, 0, 1)

function known(text: string): { created: number; updated: number } {
  const age = hashText(text, 4) % (9 * 365)
  const created = newest - age * dayMs
  return { created, updated: newest - (hashText(text, 5) % (age + 1)) * dayMs }
}
