import { Link } from '@tanstack/react-router'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Column } from '../../../components/list/column.ts'
import {
  numberOf,
  textOf,
  timeOf,
  type Cell,
  type ColumnKind,
} from '../../../domain/analysis/cell.ts'

/** A row of a result, and its place in it. */
export interface ResultRow {
  readonly at: number
  readonly cells: readonly Cell[]
}

/** A column of a result as it is shown. */
export interface ShownColumn {
  readonly name: string
  readonly kind: ColumnKind
  /** As the API spells it. */
  readonly type: string
}

const widths: Readonly<Record<ColumnKind, number>> = {
  number: 110,
  time: 190,
  json: 280,
  text: 170,
}

/** The place in a row's cells of what a column shows. */
export function placeOf({ id }: Pick<Column<ResultRow>, 'id'>): number {
  return Number(id.slice(1))
}

/** The columns of a result for a table: each with its type behind its name. */
export function columnsOf(columns: readonly ShownColumn[]): Column<ResultRow>[] {
  return columns.map(({ name, kind, type }, at) => {
    const cellOf = (row: ResultRow) => row.cells[at]
    const isNumber = kind === 'number'
    return {
      id: `c${at}`,
      header: name,
      unit: type,
      width: Math.max(widths[kind], 9 * (name.length + type.length) + 40),
      ...(isNumber && ({ align: 'right', figures: true } as const)),
      cell: (row) => <Value name={name} kind={kind} cell={cellOf(row)} />,
      text: (row) => textOf(cellOf(row)),
      sortValue: (row) => {
        const cell = cellOf(row)
        const value = isNumber ? numberOf(cell) : kind === 'time' ? timeOf(cell) : undefined
        return value ?? (textOf(cell) || undefined)
      },
    }
  })
}

interface ValueProps {
  readonly name: string
  readonly kind: ColumnKind
  readonly cell: Cell | undefined
}

function Value({ name, kind, cell }: ValueProps) {
  const text = textOf(cell)
  if (text === '') return <Dash />
  if (kind === 'time') {
    const at = timeOf(cell)
    return at === undefined ? <bdi>{text}</bdi> : <Time at={at} absolute="second" />
  }
  if (kind === 'number') return <span translate="no">{text}</span>
  if (kind === 'json') return <Mono>{text}</Mono>
  if (name === 'SIM_ID') {
    return (
      <Link to="/sims/$simId" params={{ simId: text }}>
        <Mono cut>{text}</Mono>
      </Link>
    )
  }
  return <bdi>{text}</bdi>
}
