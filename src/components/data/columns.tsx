import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { numberOf, type KeyFacts } from '../../domain/data/keys.ts'
import { textOfHex, type Value } from '../../domain/data/entry.ts'
import { expiryOf, keptFor } from '../../domain/data/retention.ts'
import { Mono } from '../detail/Mono.tsx'
import { Time } from '../detail/Time.tsx'
import type { Column } from '../list/column.ts'
import * as fact from '../list/facts.tsx'
import { NewMark } from '../list/NewMark.tsx'
import classes from './DataView.module.css'
import type { DataSource, EntryRow } from './entry-row.ts'

/** How the sources of a page are called there. */
export interface SourceNames {
  readonly text: (source: DataSource) => string
  readonly link: (source: DataSource) => ReactNode
}

/** Columns of a table of data that are shown at once; the others can be chosen. */
const mostShown = 8
/** Characters of a content in a cell: more is read beside the table. */
const cellText = 300

/** What the columns are made from. */
export interface ShownEntries {
  readonly keys: readonly KeyFacts[]
  readonly fresh: ReadonlySet<string>
  readonly now: number
  /** Given where there may be several sources. */
  readonly names: SourceNames | undefined
  readonly hasText: boolean
  readonly hasCategory: boolean
}

/** What is under a key of an entry; undefined for nothing. */
export function valueOf({ reading }: EntryRow, key: string): Value | undefined {
  return 'values' in reading ? reading.values[key] : undefined
}

/** The time, what sent it, a column for each key, and last the content as it came. */
export function entryColumns(shown: ShownEntries): Column<EntryRow>[] {
  const { keys, fresh, now, names, hasText, hasCategory } = shown
  const time = fact.time<EntryRow>('time', t`Time`, (row) => row.time, { width: 190 })
  return [
    {
      ...time,
      cell: (row) => (
        <>
          <Time at={row.time} absolute="second" />
          {fresh.has(row.key) && <NewMark />}
          {row.time > now && <span className={classes.mark}>{t`in the future`}</span>}
        </>
      ),
    },
    ...(names ? [sourceColumn(names)] : []),
    ...keys.map((key, at) => keyColumn(key, at >= mostShown)),
    fact.text('category', t`Category`, ({ entry }) => entry.category, {
      width: 130,
      hidden: !hasCategory,
    }),
    fact.time('expires', t`Expires`, (row) => expiryOf(row.time, keptFor(row.time, now)), {
      hidden: true,
      width: 130,
    }),
    fact.text('type', t`Content type`, (r) => r.entry.contentType, { hidden: true }),
    fact.custom('content', t`Content`, {
      width: 320,
      hidden: !hasText,
      cell: ({ entry }) => <Mono>{String(entry.content ?? '').slice(0, cellText)}</Mono>,
      text: ({ entry }) => entry.content ?? '',
    }),
  ]
}

function sourceColumn({ text, link }: SourceNames): Column<EntryRow> {
  return fact.custom('source', t`Source`, {
    width: 180,
    cell: ({ source }) => link(source),
    text: ({ source }) => text(source),
  })
}

function keyColumn({ key, kind, unit }: KeyFacts, hidden: boolean): Column<EntryRow> {
  const text = (row: EntryRow) => {
    const found = valueOf(row, key)
    return found === undefined || found === null ? '' : String(found)
  }
  const column = fact.custom<EntryRow>(`key.${key}`, key, {
    width: Math.min(320, Math.max(90, 9 * key.length + 24)),
    hidden,
    ...(unit !== undefined && { unit }),
    cell: (row) => <Cell text={text(row)} />,
    text,
  })
  const sortValue = (row: EntryRow) => numberOf(valueOf(row, key)) ?? (text(row) || undefined)
  return kind === 'number' ? { ...column, figures: true, sortValue } : { ...column, sortValue }
}

/** A value, and beside hexadecimal digits what they spell. */
function Cell({ text }: { readonly text: string }) {
  const spelled = textOfHex(text)
  return (
    <>
      <bdi>{text.slice(0, cellText)}</bdi>
      {spelled !== undefined && spelled.length > 1 && (
        <span className={classes.spelled}>
          <bdi>{spelled}</bdi>
        </span>
      )}
    </>
  )
}
