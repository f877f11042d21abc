import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import { listText } from '../detail/locale.ts'
import type { Filter } from './filter.ts'
import classes from './ListBar.module.css'
import { ListPanel } from './ListPanel.tsx'
import { filterValues } from './search.ts'
import type { List } from './useList.ts'

/** Adds filters: choose which, then what it lets through. Each one that is set is a pill. */
export function FilterMenu<Row>({ list }: { readonly list: List<Row> }) {
  if (list.filters.length === 0) return null
  return (
    <ListPanel<Row>
      list={list}
      label={t`Filters`}
      position="bottom-start"
      width={280}
      load={() => import('./FilterPanel.tsx').then((module) => module.FilterPanel)}
    >
      {(target) => (
        <Button
          size="xs"
          variant="default"
          className={classes.tool}
          leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
          {...target}
        >
          {t`Filter`}
        </Button>
      )}
    </ListPanel>
  )
}

/** The filters that are set, each with the way to take it off. */
export function FilterPills<Row>({ list }: { readonly list: List<Row> }) {
  const set = list.filters.filter(({ id }) => filterValues(list.search, id).length > 0)
  return set.map((filter) => (
    <span key={filter.id} className={classes.pill}>
      <span className={classes.pillName}>{`${filter.label}:`}</span>
      <bdi className={classes.pillValue}>{valueText(filter, list.search)}</bdi>
      <button
        type="button"
        className={classes.pillRemove}
        aria-label={removeLabel(filter.label)}
        onClick={() => list.update({ [filter.id]: undefined })}
      >
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </span>
  ))
}

const removeLabel = (name: string) => t`Remove the filter ${name}`

function valueText<Row>(filter: Filter<Row>, search: Record<string, unknown>): string {
  const labels = filterValues(search, filter.id).map(
    (value) => filter.options?.find((option) => option.value === value)?.label ?? value,
  )
  return listText(labels, 'disjunction')
}
