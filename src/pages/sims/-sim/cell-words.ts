import type { Cell } from '../../../api/generated/models/cell.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { countryOf, networkCode } from './countries.ts'

/** The numbers of a cell: `TAC 5680, ECI 48872466`. */
export function cellNumbers(cell: Cell | undefined): string {
  return (['tac', 'eci', 'lac', 'ci', 'rac', 'sac'] as const)
    .flatMap((name) => {
      const value = cell?.[name]
      return value === undefined ? [] : [`${name.toUpperCase()} ${value}`]
    })
    .join(', ')
}

/** The country and the network of a cell: `Japan, 440-10`. */
export function networkText(cell: Cell | undefined): string {
  return [countryOf(cell?.mcc, pageLocale()), networkCode(cell)].filter(Boolean).join(', ')
}
