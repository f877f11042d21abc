import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { formatBytesExactly } from '../../domain/units.ts'
import { Hint } from '../detail/Hint.tsx'
import { bytesText, countText, pageLocale } from '../detail/locale.ts'
import { Dash, Mono } from '../detail/Mono.tsx'
import { OnlineDot, StatusBadge, type Tone } from '../detail/StatusBadge.tsx'
import { TagList } from '../detail/TagList.tsx'
import { Time } from '../detail/Time.tsx'
import { GroupLink } from '../group/GroupLink.tsx'
import type { Column, FactOptions } from './column.ts'

/** What every kind of column takes; `value` answers nothing where the row has none. */
interface ColumnOptions<Row, Value> extends FactOptions<Row> {
  readonly id: string
  readonly header: string
  readonly width?: number
  readonly hidden?: boolean
  value(row: Row): Value | undefined | null
}

/** Plain text, in any direction of writing. */
export function textColumn<Row>(options: ColumnOptions<Row, string>): Column<Row> {
  const text = (row: Row) => options.value(row) ?? ''
  return {
    ...common(options, 160),
    cell: (row) => (text(row) === '' ? <Dash /> : text(row)),
    text,
    sortValue: text,
  }
}

/** An identifier in monospace, with a button to copy it. */
export function identifierColumn<Row>(options: ColumnOptions<Row, string>): Column<Row> {
  const text = (row: Row) => options.value(row) ?? ''
  return {
    ...common(options, 200),
    cell: (row) => (text(row) === '' ? <Dash /> : <Mono copy={options.header}>{text(row)}</Mono>),
    text,
    sortValue: text,
  }
}

/** A time (UNIX milliseconds), relative to now; in CSV as ISO 8601, UTC. */
export function timeColumn<Row>(options: ColumnOptions<Row, number>): Column<Row> {
  const time = (row: Row) => {
    const ms = options.value(row)
    return typeof ms === 'number' && Math.abs(ms) <= 8.64e15 ? ms : undefined
  }
  return {
    ...common(options, 130),
    property: options.property ?? ((row) => <Time at={time(row)} absolute focusable />),
    cell: (row) => <Time at={time(row)} />,
    text: (row) => {
      const ms = time(row)
      return ms === undefined ? '' : new Date(ms).toISOString()
    },
    sortValue: time,
  }
}

/** A count, right-aligned; `unit` stands in the header. */
export function numberColumn<Row>(
  options: ColumnOptions<Row, number> & { readonly unit?: string },
): Column<Row> {
  const number = (row: Row) => options.value(row) ?? undefined
  return {
    ...common(options, 110),
    unit: options.unit,
    align: 'right',
    cell: (row) => {
      const value = number(row)
      return value === undefined ? <Dash /> : countText(value)
    },
    text: (row) => String(number(row) ?? ''),
    sortValue: number,
  }
}

/** A volume in bytes, written in decimal units and to the byte on hover and in CSV. */
export function bytesColumn<Row>(options: ColumnOptions<Row, number>): Column<Row> {
  const bytes = (row: Row) => options.value(row) ?? undefined
  return {
    ...common(options, 110),
    align: 'right',
    cell: (row) => {
      const value = bytes(row)
      if (value === undefined) return <Dash />
      return <Hint label={formatBytesExactly(value, pageLocale())}>{bytesText(value)}</Hint>
    },
    text: (row) => String(bytes(row) ?? ''),
    sortValue: bytes,
  }
}

/** A state as a badge; `value` answers its tone and word. */
export function badgeColumn<Row>(
  options: ColumnOptions<Row, { readonly tone: Tone; readonly label: string }>,
): Column<Row> {
  const text = (row: Row) => options.value(row)?.label ?? ''
  return {
    ...common(options, 130),
    cell: (row) => {
      const badge = options.value(row)
      return badge ? <StatusBadge tone={badge.tone} label={badge.label} /> : <Dash />
    },
    text,
    sortValue: text,
  }
}

/** Online or offline; a dash where it is not known. */
export function onlineColumn<Row>(options: ColumnOptions<Row, boolean>): Column<Row> {
  const word = { true: t`Online`, false: t`Offline` } as const
  const text = (row: Row) => {
    const online = options.value(row)
    return typeof online === 'boolean' ? word[`${online}`] : ''
  }
  return {
    ...common(options, 100),
    cell: (row) => {
      const online = options.value(row)
      return typeof online === 'boolean' ? <OnlineDot online={online} /> : <Dash />
    },
    text,
    // Those online first when ascending.
    sortValue: (row) =>
      ({ true: 0, false: 1, undefined: undefined })[`${options.value(row) ?? undefined}`],
  }
}

/** Yes or no, or words for the two; a dash where it is not known. */
export function yesNoColumn<Row>(
  options: ColumnOptions<Row, boolean> & { readonly words?: { yes: string; no: string } },
): Column<Row> {
  const { words = { yes: t`Yes`, no: t`No` }, value } = options
  const word = (row: Row) => {
    const answer = value(row)
    return typeof answer === 'boolean' ? (answer ? words.yes : words.no) : undefined
  }
  return textColumn({ ...options, width: options.width ?? 110, value: word })
}

/** The group that something is a member of, by its name; leads to it. */
export function groupColumn<Row extends { readonly groupId?: string | null }>(
  options: Partial<ColumnOptions<Row, never>> = {},
): Column<Row> {
  const groupOf = ({ groupId }: Row) => groupId
  return {
    ...common(
      { id: 'group', header: t`Group`, edits: ['set-group', 'unset-group'], ...options },
      180,
    ),
    groupOf,
    cell: (row) => <GroupLink groupId={groupOf(row)} />,
    text: (row) => groupOf(row) ?? '',
  }
}

/** Whether something is protected from termination. */
export function protectionColumn<
  Row extends { readonly terminationEnabled?: boolean },
>(): Column<Row> {
  return yesNoColumn({
    id: 'protection',
    header: t`Termination protection`,
    width: 180,
    hidden: true,
    edits: ['protect', 'unprotect'],
    words: { yes: t`On`, no: t`Off` },
    value: ({ terminationEnabled }) =>
      terminationEnabled === undefined ? undefined : !terminationEnabled,
  })
}

/** Tags as key and value; those in `omit` (such as the name) are left out. */
export function tagsColumn<Row>(
  options: ColumnOptions<Row, Readonly<Record<string, string>>> & {
    readonly omit?: readonly string[]
  },
): Column<Row> {
  const tags = (row: Row) =>
    Object.entries(options.value(row) ?? {}).filter(([key]) => !options.omit?.includes(key))
  return {
    ...common({ edits: ['put-tag', 'delete-tag'], ...options }, 240),
    wide: true,
    cell: (row) => {
      const entries = tags(row)
      return entries.length === 0 ? <Dash /> : <TagList tags={entries} />
    },
    text: (row) =>
      tags(row)
        .map(([key, value]) => `${key}=${value}`)
        .join('; '),
  }
}

/** A column drawn by the page itself: `cell` for the eye, `text` for search, CSV and order. */
export function customColumn<Row>(
  options: Omit<ColumnOptions<Row, never>, 'value'> & {
    readonly align?: 'right'
    readonly unsortable?: boolean
    cell(row: Row): ReactNode
    text(row: Row): string
  },
): Column<Row> {
  return {
    ...common(options, 160),
    align: options.align,
    cell: options.cell,
    text: options.text,
    sortValue: options.unsortable ? undefined : options.text,
  }
}

function common<Row>(
  { id, header, width, hidden, only, under, edits, optional, property }: Shared<Row>,
  usual: number,
) {
  const fact = { only, under, edits, optional, property }
  return { id, header, width: width ?? usual, hidden, ...fact }
}

type Shared<Row> = Omit<ColumnOptions<Row, never>, 'value'>
