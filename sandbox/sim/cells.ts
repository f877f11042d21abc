import type { Cell } from '../../src/api/generated/models/cell.ts'
import type { CellRadioType } from '../../src/api/generated/models/cellRadioType.ts'
import type { Random } from '../../src/domain/random.ts'
import { areaIn, type Place } from './seed/places.ts'

/** The networks of a country. */
export interface Networks {
  /** Mobile country code. */
  readonly country: number
  /** Mobile network codes. */
  readonly networks: readonly number[]
}

/** The network a plan's SIMs use where it is not roaming: by mobile network code. */
const homeNetworks: Readonly<Record<string, number>> = {
  'plan-D': 10,
  'plan-DU': 10,
  'plan-K': 51,
  'plan-K2': 51,
  'plan-KM1': 51,
  'plan-US': 410,
}

/** A cell in a country, or in one of its towns, with the fields that its radio type has. */
export function drawCell(
  random: Random,
  place: Networks | Place,
  subscription: string,
  radioType: CellRadioType,
): Cell {
  const { country, networks } = place
  const area = (drawn: number) => ('at' in place ? areaIn(place, drawn) : drawn)
  const home = homeNetworks[subscription]
  const mnc = home !== undefined && networks.includes(home) ? home : random.pick(networks)
  const network = { radioType, mcc: country, mnc }
  if (radioType === '3G' || radioType === 'GSM') {
    const cell = {
      lac: area(random.int(1, 0xfff0)),
      ci: random.int(1, 0xfff0),
      rac: random.int(1, 255),
    }
    return radioType === '3G' ? { ...network, ...cell, sac: cell.ci } : { ...network, ...cell }
  }
  return { ...network, tac: area(random.int(1, 0xfff0)), eci: random.int(256, 0xfff_ff00) }
}
