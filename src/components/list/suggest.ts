import { filterValues } from './search.ts'
import type { Filter } from './filter.ts'
import type { OpenWord } from './typed.ts'
import type { List } from './useList.ts'

/** What may become of the word that is being typed. */
export interface Suggestion<Row> {
  readonly filter: Filter<Row>
  /** One of its values; without it, the filter itself. */
  readonly value?: string
  readonly label: string
  /** It is set already: choosing it takes it off. */
  readonly chosen?: boolean
  /** How many of the loaded rows have it; undefined where they cannot tell. */
  readonly count?: number | undefined
}

/** No more values than these of one filter; typing narrows them. */
const most = 50

/** A text of which a word begins with what is typed, or of several letters anywhere. */
function fits(text: string, part: string): boolean {
  const [all, wanted] = [text.toLocaleLowerCase(), part.toLocaleLowerCase()]
  return (
    all.startsWith(wanted) ||
    all.includes(` ${wanted}`) ||
    (part.length > 2 && all.includes(wanted))
  )
}

type Counted<Row> = Pick<List<Row>, 'filters' | 'search' | 'rowsWithout'>

/** What may become of a word: first the filters it may name, then their values. */
export function suggest<Row>(list: Counted<Row>, word: OpenWord<Row>): Suggestion<Row>[] {
  const { filter, part, values } = word
  if (filter)
    return valuesOf(list, filter, part).filter(({ value = '' }) => !values.includes(value))
  const named = list.filters
    .filter(({ id, label }) => fits(label, part) || fits(id, part))
    .map((one): Suggestion<Row> => ({ filter: one, label: one.label }))
  // One letter is in too many values.
  if ([...part].length < 2) return named
  return [...named, ...list.filters.flatMap((one) => valuesOf(list, one, part).slice(0, 5))]
}

function valuesOf<Row>(list: Counted<Row>, filter: Filter<Row>, part: string): Suggestion<Row>[] {
  const { id, options = [], test, has } = filter
  const chosen = filterValues(list.search, id)
  // Where the API has filtered by it, the rows know nothing of its other values.
  const tells = !filter.counts && (test !== undefined || (has !== undefined && chosen.length === 0))
  const rows = tells ? list.rowsWithout(id) : []
  const hasIt = has ?? ((row: Row, value: string) => test?.(row, [value]) === true)
  return options
    .filter(({ value, label }) => fits(label, part) || fits(value, part))
    .slice(0, most)
    .map(({ value, label }) => ({
      filter,
      value,
      label,
      chosen: chosen.includes(value),
      count: filter.counts
        ? (filter.counts[value] ?? 0)
        : tells
          ? rows.filter((row) => hasIt(row, value)).length
          : undefined,
    }))
}
