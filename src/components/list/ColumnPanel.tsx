import { plural, t } from '@lingui/core/macro'
import { ActionIcon, Button, Checkbox, SegmentedControl, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { chosenColumns, movedTo, withColumn, type Column } from './column.ts'
import classes from './ListBar.module.css'
import type { List } from './useList.ts'

/** Density, and which columns there are in which order. Fetched when they are first opened. */
export function ColumnPanel<Row>({ list }: { readonly list: List<Row> }) {
  const { allColumns, columns, fitting } = list
  const shown = columns.map(({ id }) => id)
  const hidden = allColumns.filter(({ id }) => !shown.includes(id))
  const left = columns.length - fitting.length
  const set = (next: readonly string[]) => list.update({ columns: chosenColumns(allColumns, next) })
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
      {left > 0 && (
        <div className={classes.left}>
          <Text size="xs">
            {plural(left, {
              one: 'The window has no room for the last one.',
              other: 'The window has no room for the last #.',
            })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => list.update({ columns: shown })}
          >
            {t`Show all and scroll`}
          </Button>
        </div>
      )}
      <div className={classes.options} role="group" aria-label={t`Columns`}>
        <ShownColumns columns={columns} fitting={fitting.length} set={set} />
        {hidden.map(({ id, header }) => (
          <Checkbox
            key={id}
            size="xs"
            label={header}
            checked={false}
            onChange={() => set(withColumn(allColumns, shown, id))}
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

interface ShownColumnsProps<Row> {
  readonly columns: readonly Column<Row>[]
  /** How many of them the window has room for. */
  readonly fitting: number
  readonly set: (ids: readonly string[]) => void
}

/** The columns that are shown, in order: dragged by the pointer, moved by their buttons. */
function ShownColumns<Row>({ columns, fitting, set }: ShownColumnsProps<Row>) {
  const ids = columns.map(({ id }) => id)
  const [dragged, setDragged] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const move = (id: string, to: number, button?: string) => {
    set(movedTo(ids, id, to))
    if (button === undefined) return
    // A row that is moved in the document loses the focus.
    const selector = `[data-column="${CSS.escape(id)}"] [data-move=${button}]`
    setTimeout(() => box.current?.querySelector<HTMLElement>(selector)?.focus())
  }
  const over = (event: DragEvent, at: number) => {
    if (dragged === undefined || at === 0) return
    event.preventDefault()
    if (ids[at] !== dragged) move(dragged, at)
  }
  return (
    <div ref={box} className={classes.shown}>
      {columns.map(({ id, header }, at) => (
        <div
          key={id}
          className={classes.column}
          data-column={id}
          data-dragged={id === dragged || undefined}
          data-left={at >= fitting || undefined}
          draggable={at > 0}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            setDragged(id)
          }}
          onDragOver={(event) => over(event, at)}
          onDragEnd={() => setDragged(undefined)}
        >
          <IconGripVertical size={14} stroke={1.75} aria-hidden className={classes.grip} />
          <Checkbox
            size="xs"
            label={header}
            disabled={at === 0}
            checked
            onChange={() => set(ids.filter((one) => one !== id))}
          />
          {at > 0 && (
            <>
              <Move column={header} up disabled={at === 1} onClick={() => move(id, at - 1, 'up')} />
              <Move
                column={header}
                disabled={at === ids.length - 1}
                onClick={() => move(id, at + 1, 'down')}
              />
            </>
          )}
        </div>
      ))}
    </div>
  )
}

interface MoveProps {
  readonly column: string
  readonly up?: boolean
  readonly disabled: boolean
  readonly onClick: () => void
}

function Move({ column, up = false, disabled, onClick }: MoveProps) {
  const Icon = up ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      data-move={up ? 'up' : 'down'}
      aria-label={up ? t`Move ${column} up` : t`Move ${column} down`}
      // Not `disabled`: the focus stays where it is at the end.
      aria-disabled={disabled}
      onClick={() => disabled || onClick()}
    >
      <Icon size={14} stroke={1.75} />
    </ActionIcon>
  )
}
