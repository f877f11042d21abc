import { Button, Popover } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import type { Filter } from './filter.ts'
import classes from './ListBar.module.css'
import { filterValues } from './search.ts'
import type { List } from './useList.ts'
import { usePanel } from './usePanel.ts'

/** Adds filters: choose which, then what it lets through. Each one that is set is a pill. */
export function FilterMenu<Row>({ list }: { readonly list: List<Row> }) {
  const panel = usePanel(() => import('./FilterPanel.tsx').then((module) => module.FilterPanel))
  if (list.filters.length === 0) return null
  return (
    <Popover
      opened={panel.opened}
      onChange={panel.setOpened}
      position="bottom-start"
      width={280}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          className={classes.tool}
          leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
          onPointerEnter={panel.prepare}
          onFocus={panel.prepare}
          onClick={panel.toggle}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Filters">
        {panel.content && <panel.content list={list} />}
      </Popover.Dropdown>
    </Popover>
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
        aria-label={`Remove the filter ${filter.label}`}
        onClick={() => list.update({ [filter.id]: undefined })}
      >
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </span>
  ))
}

const listFormat = new Intl.ListFormat('en', { style: 'short', type: 'disjunction' })

function valueText<Row>(filter: Filter<Row>, search: Record<string, unknown>): string {
  return listFormat.format(
    filterValues(search, filter.id).map(
      (value) => filter.options?.find((option) => option.value === value)?.label ?? value,
    ),
  )
}
