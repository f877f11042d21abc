import { Button, Checkbox, Popover, Select, TextInput } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Filter } from './filter.ts'
import classes from './ListBar.module.css'
import { filterValues } from './search.ts'
import type { List } from './useList.ts'

/** Adds filters: choose which, then what it lets through. Each one that is set is a pill. */
export function FilterMenu<Row>({ list }: { readonly list: List<Row> }) {
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState(list.filters[0]?.id)
  const filter = list.filters.find(({ id }) => id === chosen)
  if (list.filters.length === 0) return null
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
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
          onClick={() => setOpened((was) => !was)}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Filters">
        {list.filters.length > 1 && (
          <Select
            size="xs"
            label="Filter by"
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={list.filters.map(({ id, label }) => ({ value: id, label }))}
            value={chosen}
            onChange={(id) => id !== null && setChosen(id)}
          />
        )}
        {filter && <FilterFields key={filter.id} filter={filter} list={list} />}
      </Popover.Dropdown>
    </Popover>
  )
}

interface FilterFieldsProps<Row> {
  readonly filter: Filter<Row>
  readonly list: List<Row>
}

function FilterFields<Row>({ filter, list }: FilterFieldsProps<Row>) {
  const values = filterValues(list.search, filter.id)
  const [text, setText] = useState(values[0] ?? '')
  const set = (next: string[]) => list.update({ [filter.id]: next.length > 0 ? next : undefined })

  if (filter.options) {
    return (
      <Checkbox.Group label={filter.label} size="xs" value={[...values]} onChange={set}>
        <div className={classes.options}>
          {filter.options.map(({ value, label }) => (
            <Checkbox key={value} size="xs" value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
    )
  }
  return (
    <form
      className={classes.filterText}
      onSubmit={(event) => {
        event.preventDefault()
        set(text.trim() === '' ? [] : [text.trim()])
      }}
    >
      <TextInput
        size="xs"
        label={filter.label}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button size="xs" type="submit">
        Apply
      </Button>
    </form>
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
