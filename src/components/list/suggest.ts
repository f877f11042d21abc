import { onceFor } from '../../domain/once.ts'
import { filterValues } from './search.ts'
import type { Filter, FilterOption } from './filter.ts'
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

/** Of each filter where no filter is named. */
const mostOfEach = 5

type Fits = (lower: string) => boolean

/** What is typed, where a text may show it: at the begin of a word, or with several letters anywhere. */
function fitting(part: string): Fits {
  const wanted = part.toLocaleLowerCase()
  if (part.length > 2) return (lower) => lower.includes(wanted)
  return (lower) => lower.startsWith(wanted) || lower.includes(` ${wanted}`)
}

/** The choices of a filter in small letters: a fleet has hundreds of tags, and each letter looks for them. */
const lowerOf = onceFor((options: readonly FilterOption[]) =>
  options.map(({ value, label }) => [label.toLocaleLowerCase(), value.toLocaleLowerCase()]),
)

type Counted<Row> = Pick<List<Row>, 'filters' | 'search' | 'rowsWithout'>

/** What may become of a word: first the filters it may name, then their values. */
export function suggest<Row>(list: Counted<Row>, word: OpenWord<Row>): Suggestion<Row>[] {
  const { filter, part, values } = word
  const fits = fitting(part)
  if (filter)
    return valuesOf(list, filter, fits, most).filter(({ value = '' }) => !values.includes(value))
  const named = list.filters
    .filter(({ id, label }) => fits(label.toLocaleLowerCase()) || fits(id.toLocaleLowerCase()))
    .map((one): Suggestion<Row> => ({ filter: one, label: one.label }))
  // One letter is in too many values.
  if ([...part].length < 2) return named
  return [...named, ...list.filters.flatMap((one) => valuesOf(list, one, fits, mostOfEach))]
}

function valuesOf<Row>(
  list: Counted<Row>,
  filter: Filter<Row>,
  fits: Fits,
  atMost: number,
): Suggestion<Row>[] {
  const { id, options = [], test, has } = filter
  const chosen = filterValues(list.search, id)
  // Where the API has filtered by it, the rows know nothing of its other values.
  const tells = !filter.counts && (test !== undefined || (has !== undefined && chosen.length === 0))
  const found = firstFitting(options, fits, atMost)
  const rows = tells && found.length > 0 ? list.rowsWithout(id) : []
  const hasIt = has ?? ((row: Row, value: string) => test?.(row, [value]) === true)
  return found.map(({ value, label }) => ({
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

function firstFitting(
  options: readonly FilterOption[],
  fits: Fits,
  atMost: number,
): FilterOption[] {
  const lower = lowerOf(options)
  const found: FilterOption[] = []
  for (const [at, option] of options.entries()) {
    if (found.length === atMost) break
    if (lower[at]?.some(fits)) found.push(option)
  }
  return found
}
