import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, type CSSProperties, type ReactNode } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { Option } from '../../../components/form/fields.ts'
import classes from './RowsInput.module.css'

/** A row while it is edited: texts by the names of its cells. */
export type DraftRow = Readonly<Record<string, string>>

/** What a form of rows holds. */
export interface RowsDraft extends Record<string, unknown> {
  readonly rows: readonly DraftRow[]
}

/** One input of every row. */
export interface RowCell {
  readonly name: string
  readonly label: string
  /** Its share of the width: `1fr`, `120px`. */
  readonly width: string
  readonly options?: readonly Option[]
  readonly placeholder?: string
}

interface RowsInputProps {
  readonly form: UseFormReturnType<RowsDraft>
  readonly cells: readonly RowCell[]
  /** What a row begins as. */
  readonly blank: DraftRow
  readonly legend: string
  readonly add: string
  /** What no row at all means. */
  readonly none: string
}

const code = { input: { fontFamily: 'var(--mantine-font-family-monospace)' } }

/** A whole list as rows to add, change and remove; what is wrong with a cell stands below it. */
export function RowsInput({ form, cells, blank, legend, add, none }: RowsInputProps) {
  const frame = useRef<HTMLFieldSetElement>(null)
  const { rows } = form.values
  const write = (next: readonly DraftRow[]) => {
    form.setFieldValue('rows', next)
    form.clearErrors()
  }
  const set = (at: number, part: DraftRow) =>
    write(rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  const append = () => {
    write([...rows, blank])
    // The row is drawn by then.
    requestAnimationFrame(() => {
      const inputs = frame.current?.querySelectorAll<HTMLElement>('[data-first]')
      inputs?.item(inputs.length - 1).focus()
    })
  }
  const style = { '--cells': cells.map(({ width }) => width).join(' ') } as CSSProperties
  return (
    <fieldset ref={frame} className={classes.rows} style={style}>
      <legend className={classes.legend}>{legend}</legend>
      {rows.length === 0 ? (
        <Quiet>{none}</Quiet>
      ) : (
        <div className={classes.head} aria-hidden>
          {cells.map(({ name, label }) => (
            <span key={name}>{label}</span>
          ))}
        </div>
      )}
      {rows.map((row, at) => (
        // Rows have no identity but their places; their inputs hold no state of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.row}>
          {cells.map((cell, place) => (
            <Cell
              key={cell.name}
              cell={cell}
              at={at + 1}
              first={place === 0}
              value={row[cell.name] ?? ''}
              error={form.errors[`rows.${at}.${cell.name}`]}
              onChange={(value) => set(at, { [cell.name]: value })}
            />
          ))}
          <ActionIcon
            title={t`Remove`}
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t`Remove line ${at + 1}`}
            onClick={() => write(rows.toSpliced(at, 1))}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        className={classes.add}
        data-autofocus={rows.length === 0 || undefined}
        leftSection={<IconPlus size={14} stroke={1.75} />}
        onClick={append}
      >
        {add}
      </Button>
    </fieldset>
  )
}

interface CellProps {
  readonly cell: RowCell
  /** The line it stands in, from 1. */
  readonly at: number
  readonly first: boolean
  readonly value: string
  readonly error: ReactNode
  readonly onChange: (value: string) => void
}

function Cell({ cell, at, first, value, error, onChange }: CellProps) {
  const { label, options, placeholder } = cell
  const common = {
    'aria-label': t`${label}, line ${at}`,
    'data-first': first || undefined,
    // The dialog opens with the focus where one begins.
    'data-autofocus': (first && at === 1) || undefined,
    error,
    placeholder,
  }
  if (options) {
    return (
      <Select
        {...common}
        data={[...options]}
        allowDeselect={false}
        value={value || null}
        onChange={(next) => onChange(next ?? '')}
      />
    )
  }
  return (
    <TextInput
      {...common}
      autoComplete="off"
      spellCheck={false}
      styles={code}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
