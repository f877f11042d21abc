import { t } from '@lingui/core/macro'
import { IconX } from '@tabler/icons-react'
import { listText } from '../detail/locale.ts'
import classes from './FilterField.module.css'
import type { Filter } from './filter.ts'
import { filterValues } from './search.ts'
import type { List } from './useList.ts'

interface FilterChipsProps<Row> {
  readonly list: List<Row>
  /** Another value is wanted. */
  readonly onEdit: (filter: Filter<Row>) => void
  readonly onRemoved: () => void
}

/** The filters that are set, each with the way to change it and to take it off. */
export function FilterChips<Row>({ list, onEdit, onRemoved }: FilterChipsProps<Row>) {
  const set = list.filters.filter(({ id }) => filterValues(list.search, id).length > 0)
  return set.map((filter) => (
    <span key={filter.id} className={classes.chip} data-chip>
      <button
        type="button"
        className={classes.chipText}
        title={changeLabel(filter.label)}
        onClick={() => onEdit(filter)}
      >
        <span className={classes.muted}>{`${filter.label}:`}</span>{' '}
        <bdi>{valueText(filter, list.search)}</bdi>
        {list.source.status === 'ready' && isGone(filter, list.search) && (
          <span className={classes.gone}>{` ${gone}`}</span>
        )}
      </button>
      <button
        type="button"
        className={classes.chipRemove}
        aria-label={removeLabel(filter.label)}
        onClick={() => {
          list.update({ [filter.id]: undefined })
          onRemoved()
        }}
      >
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </span>
  ))
}

const gone = t`(not found)`
const changeLabel = (name: string) => t`Change the filter ${name}`
const removeLabel = (name: string) => t`Remove the filter ${name}`

/** One of the values is not among the choices: a group that was deleted since. */
function isGone<Row>(
  { id, options, coming }: Filter<Row>,
  search: Record<string, unknown>,
): boolean {
  if (!options || coming) return false
  return filterValues(search, id).some((one) => options.every(({ value }) => value !== one))
}

function valueText<Row>(filter: Filter<Row>, search: Record<string, unknown>): string {
  const labels = filterValues(search, filter.id).map(
    (value) => filter.options?.find((option) => option.value === value)?.label ?? value,
  )
  return listText(labels, 'disjunction')
}
