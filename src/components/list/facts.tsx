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

/** What every kind of column may be told beside its id, its header and its value. */
interface ColumnOptions<Row> extends FactOptions<Row> {
  readonly width?: number
  readonly hidden?: boolean
}

/** Answers nothing where the row has none. */
type ValueOf<Row, Value> = (row: Row) => Value | undefined | null

/** Plain text, in any direction of writing. */
export function text<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, string>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const text = (row: Row) => valueOf(row) ?? ''
  return {
    ...common(id, header, options, 160),
    cell: (row) => (text(row) === '' ? <Dash /> : text(row)),
    text,
    sortValue: text,
  }
}

/** An identifier in monospace, with a button to copy it. */
export function identifier<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, string>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const text = (row: Row) => valueOf(row) ?? ''
  return {
    ...common(id, header, options, 200),
    cell: (row) => (text(row) === '' ? <Dash /> : <Mono copy={header}>{text(row)}</Mono>),
    text,
    sortValue: text,
  }
}

/** A time (UNIX milliseconds), relative to now; in CSV as ISO 8601, UTC. */
export function time<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, number>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const time = (row: Row) => {
    const ms = valueOf(row)
    return typeof ms === 'number' && Math.abs(ms) <= 8.64e15 ? ms : undefined
  }
  return {
    ...common(id, header, options, 130),
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
export function number<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, number>,
  options: ColumnOptions<Row> & { readonly unit?: string } = {},
): Column<Row> {
  const number = (row: Row) => valueOf(row) ?? undefined
  return {
    ...common(id, header, options, 110),
    unit: options.unit,
    align: 'right',
    property: options.unit ? (row) => `${countText(number(row) ?? 0)} ${options.unit}` : undefined,
    cell: (row) => {
      const value = number(row)
      return value === undefined ? <Dash /> : countText(value)
    },
    text: (row) => String(number(row) ?? ''),
    sortValue: number,
  }
}

/** A volume in bytes, written in decimal units and to the byte on hover and in CSV. */
export function bytes<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, number>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const bytes = (row: Row) => valueOf(row) ?? undefined
  return {
    ...common(id, header, options, 110),
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
export function badge<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, { readonly tone: Tone; readonly label: string }>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const text = (row: Row) => valueOf(row)?.label ?? ''
  return {
    ...common(id, header, options, 130),
    cell: (row) => {
      const badge = valueOf(row)
      return badge ? <StatusBadge tone={badge.tone} label={badge.label} /> : <Dash />
    },
    text,
    sortValue: text,
  }
}

/** Online or offline; a dash where it is not known. */
export function online<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, boolean>,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const word = { true: t`Online`, false: t`Offline` } as const
  const text = (row: Row) => {
    const online = valueOf(row)
    return typeof online === 'boolean' ? word[`${online}`] : ''
  }
  return {
    ...common(id, header, options, 100),
    cell: (row) => {
      const online = valueOf(row)
      return typeof online === 'boolean' ? <OnlineDot online={online} /> : <Dash />
    },
    text,
    // Those online first when ascending.
    sortValue: (row) =>
      ({ true: 0, false: 1, undefined: undefined })[`${valueOf(row) ?? undefined}`],
  }
}

/** Yes or no, or words for the two; a dash where it is not known. */
export function yesNo<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, boolean>,
  options: ColumnOptions<Row> & { readonly words?: { yes: string; no: string } } = {},
): Column<Row> {
  const { words = { yes: t`Yes`, no: t`No` }, width = 110 } = options
  const word = (row: Row) => {
    const answer = valueOf(row)
    return typeof answer === 'boolean' ? (answer ? words.yes : words.no) : undefined
  }
  return text(id, header, word, { ...options, width })
}

/** The group that something is a member of, by its name; leads to it. */
export function group<Row extends { readonly groupId?: string | null }>(
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const groupOf = ({ groupId }: Row) => groupId
  return {
    ...common('group', t`Group`, { edits: ['set-group', 'unset-group'], ...options }, 180),
    groupOf,
    cell: (row) => <GroupLink groupId={groupOf(row)} />,
    text: (row) => groupOf(row) ?? '',
  }
}

/** Whether something is protected from termination. */
export function protection<Row extends { readonly terminationEnabled?: boolean }>(
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const isProtected = ({ terminationEnabled: enabled }: Row) =>
    enabled === undefined ? undefined : !enabled
  return yesNo('protection', t`Termination protection`, isProtected, {
    width: 180,
    hidden: true,
    edits: ['protect', 'unprotect'],
    words: { yes: t`On`, no: t`Off` },
    ...options,
  })
}

/** Tags as key and value; those in `omit` (such as the name) are left out. */
export function tags<Row>(
  id: string,
  header: string,
  valueOf: ValueOf<Row, Readonly<Record<string, string>>>,
  options: ColumnOptions<Row> & { readonly omit?: readonly string[] } = {},
): Column<Row> {
  const tags = (row: Row) =>
    Object.entries(valueOf(row) ?? {}).filter(([key]) => !options.omit?.includes(key))
  return {
    ...common(id, header, { edits: ['put-tag', 'delete-tag'], ...options }, 240),
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
export function custom<Row>(
  id: string,
  header: string,
  options: ColumnOptions<Row> & {
    readonly align?: 'right'
    readonly unsortable?: boolean
    cell(row: Row): ReactNode
    text(row: Row): string
  },
): Column<Row> {
  const { align, unsortable, cell, text } = options
  const sortValue = unsortable ? undefined : text
  return { ...common(id, header, options, 160), align, cell, text, sortValue }
}

function common<Row>(id: string, header: string, options: ColumnOptions<Row>, usual: number) {
  const { width = usual, hidden, only, under, edits, optional, property } = options
  return { id, header, width, hidden, only, under, edits, optional, property }
}
