import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { isoTime } from '../../domain/time.ts'
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
  /** Of a figure: stands in the header. */
  readonly unit?: string
  /** Its text is a number. */
  readonly figures?: boolean
  /** What it is put in order by, where that is not what it shows. */
  sortValue?(row: Row): string | number | undefined
  /**
   * Lists can be filtered by it, under its id in the URL: by its value, or by another that says the
   * same in every language, where what it shows is a word of this one.
   */
  readonly filter?: true | ((row: Row) => string | undefined)
}

/** Answers nothing where the row has none. */
type ValueOf<Row, Value> = (row: Row) => Value | undefined | null

/** How the facts of one kind look; what a row has none of is a dash, and empty as text. */
interface Look<Value> {
  /** The usual one, in pixels. */
  readonly width: number
  readonly align?: 'right'
  readonly figures?: true
  readonly draw: (value: Value, header: string) => ReactNode
  /** As a property, where that is more. */
  readonly property?: (value: Value, header: string, unit: string | undefined) => ReactNode
  /** The same as plain text. */
  readonly write: (value: Value) => string
  /** What it is put in order by. */
  readonly sort: (value: Value) => string | number
  /** What stands for it in the URL; its plain text when left out. */
  readonly token?: (value: Value) => string
}

const usual = {}

/** The function that declares facts which look so. */
function kind<Value>(look: Look<Value>) {
  const { width, align, figures, draw, property, write, sort, token = write } = look
  return function fact<Row>(
    id: string,
    header: string,
    valueOf: ValueOf<Row, Value>,
    options: ColumnOptions<Row> = usual,
  ): Column<Row> {
    const say = <Said, None>(how: (value: Value) => Said, none: None) => {
      return (row: Row) => {
        const value = valueOf(row)
        return value === undefined || value === null || write(value) === '' ? none : how(value)
      }
    }
    return {
      ...common(id, header, options, width),
      align,
      figures,
      filterValue: options.filter === true ? say(token, undefined) : options.filter,
      property:
        options.property ??
        (property && say((value) => property(value, header, options.unit), undefined)),
      cell: say((value) => draw(value, header), <Dash />),
      text: say(write, ''),
      sortValue: options.sortValue ?? say(sort, undefined),
    }
  }
}

const asItIs = <Value,>(value: Value) => value

/** Plain text, in any direction of writing. */
export const text = kind<string>({ width: 160, draw: asItIs, write: asItIs, sort: asItIs })

/** What it is called, as `Resource.name` says it. A page's header says it, and changes it. */
export function name<Row>(
  nameOf: (row: Row) => string,
  options: ColumnOptions<Row> = {},
): Column<Row> {
  return text('name', t`Name`, nameOf, { width: 220, only: 'list', ...options })
}

/** An identifier in monospace, with a button to copy it. */
export const identifier = kind<string>({
  width: 200,
  draw: (value, header) => (
    <Mono cut copy={header}>
      {value}
    </Mono>
  ),
  property: (value, header) => <Mono copy={header}>{value}</Mono>,
  write: asItIs,
  sort: asItIs,
})

/** A time (UNIX milliseconds), relative to now; in CSV as ISO 8601, UTC. */
export const time = kind<number>({
  width: 130,
  draw: (at) => <Time at={at} />,
  property: (at) => <Time at={at} absolute focusable />,
  // Nothing where it is beyond what a date can hold.
  write: isoTime,
  sort: asItIs,
})

/** A count, right-aligned; `unit` stands in the header. */
export const number = kind<number>({
  width: 110,
  align: 'right',
  figures: true,
  draw: countText,
  property: (value, _header, unit) => (unit ? `${countText(value)} ${unit}` : countText(value)),
  write: String,
  sort: asItIs,
})

/** A volume in bytes, written in decimal units and to the byte on hover and in CSV. */
export const bytes = kind<number>({
  width: 110,
  align: 'right',
  figures: true,
  draw: (value) => <Hint label={formatBytesExactly(value, pageLocale())}>{bytesText(value)}</Hint>,
  write: String,
  sort: asItIs,
})

/** A state as a badge; `value` answers its tone and word. */
export const badge = kind<{ readonly tone: Tone; readonly label: string }>({
  width: 130,
  draw: ({ tone, label }) => <StatusBadge tone={tone} label={label} />,
  write: ({ label }) => label,
  sort: ({ label }) => label,
})

/** Online or offline; a dash where it is not known. */
export const online = kind<boolean>({
  width: 100,
  draw: (value) => <OnlineDot online={value} />,
  write: (value) => (value ? t`Online` : t`Offline`),
  // Those online first when ascending.
  sort: (value) => (value ? 0 : 1),
  token: (value) => (value ? 'online' : 'offline'),
})

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
  const answer = (row: Row) => {
    const value = valueOf(row)
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  }
  return text(id, header, word, { ...options, width, filter: options.filter && answer })
}

/** The group that something is a member of, by its name; leads to it. */
export function group<Row extends { readonly groupId?: string | null }>(
  options: ColumnOptions<Row> = {},
): Column<Row> {
  const groupOf = ({ groupId }: Row) => groupId
  return {
    ...common('group', t`Group`, { edits: ['set-group', 'unset-group'], ...options }, 180),
    groupOf,
    filterValue: options.filter && ((row) => groupOf(row) ?? undefined),
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
    filter: true,
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
      return entries.length === 0 ? <Dash /> : <TagList oneLine tags={entries} />
    },
    property: (row) => <TagList tags={tags(row)} />,
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
  const sortValue = options.sortValue ?? (unsortable ? undefined : text)
  const filterValue = options.filter === true ? text : options.filter
  return { ...common(id, header, options, 160), align, cell, text, sortValue, filterValue }
}

function common<Row>(id: string, header: string, options: ColumnOptions<Row>, usual: number) {
  const { width = usual, hidden, unit, figures, only, under, edits, optional, property } = options
  return { id, header, width, hidden, unit, figures, only, under, edits, optional, property }
}
