import { t } from '@lingui/core/macro'
import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { chosenColumns, withColumn } from './column.ts'
import classes from './ListBar.module.css'
import type { List } from './useList.ts'

/** Density and columns. Fetched when they are first opened. */
export function ColumnPanel<Row>({ list }: { readonly list: List<Row> }) {
  const { allColumns, columns } = list
  const shown = new Set(columns.map(({ id }) => id))
  const turn = (id: string) => {
    const kept = columns.map((column) => column.id)
    const next = shown.has(id) ? kept.filter((one) => one !== id) : withColumn(allColumns, kept, id)
    list.update({ columns: chosenColumns(allColumns, next) })
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t`Density`}
        data={[
          { value: 'comfortable', label: t`Comfortable` },
          { value: 'compact', label: t`Compact` },
        ]}
        value={list.search.density ?? 'comfortable'}
        onChange={(value) => list.update({ density: value === 'compact' ? 'compact' : undefined })}
      />
      <div className={classes.options} role="group" aria-label={t`Columns`}>
        {allColumns.map((column, at) => (
          <Checkbox
            key={column.id}
            size="xs"
            label={column.header}
            disabled={at === 0}
            checked={shown.has(column.id)}
            onChange={() => turn(column.id)}
          />
        ))}
      </div>
      <Button
        size="xs"
        variant="default"
        disabled={list.search.columns === undefined && list.search.density === undefined}
        onClick={() => list.update({ columns: undefined, density: undefined })}
      >
        {t`Reset`}
      </Button>
    </>
  )
}
