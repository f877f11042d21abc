import { t } from '@lingui/core/macro'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Filter } from './filter.ts'
import classes from './ListBar.module.css'
import { filterValues } from './search.ts'
import type { List } from './useList.ts'

/** Which filter, and what it lets through. Fetched when the filters are first opened. */
export function FilterPanel<Row>({ list }: { readonly list: List<Row> }) {
  const [chosen, setChosen] = useState(list.filters[0]?.id)
  const filter = list.filters.find(({ id }) => id === chosen)
  return (
    <>
      {list.filters.length > 1 && (
        <Select
          size="xs"
          label={t`Filter by`}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={list.filters.map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          onChange={(id) => id !== null && setChosen(id)}
        />
      )}
      {filter && <FilterFields key={filter.id} filter={filter} list={list} />}
    </>
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
        {t`Apply`}
      </Button>
    </form>
  )
}
