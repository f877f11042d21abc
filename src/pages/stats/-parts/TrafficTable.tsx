import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { ShareCell } from '../../../components/chart/ShareCell.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { bothWays, totalTraffic, type Traffic } from '../../-usage/usage.ts'
import classes from './stats.module.css'

/** What one of several things sent and received. */
export interface TrafficRow {
  readonly id: string
  readonly name: ReactNode
  readonly traffic: Traffic
}

interface TrafficTableProps {
  readonly title: string
  readonly label: string
  /** What a row is: the heading of the names. */
  readonly what: string
  readonly rows: readonly TrafficRow[]
  /** Stands below the table. */
  readonly note?: string | undefined
}

const figures = [
  [t`Download`, ({ download }: Traffic) => download],
  [t`Upload`, ({ upload }: Traffic) => upload],
  [t`Total`, bothWays],
] as const

function nameOf({ name }: TrafficRow): ReactNode {
  return name
}

/** A figure's column, with its sum. */
function figureColumn([header, of]: (typeof figures)[number], total: Traffic) {
  const column: StaticColumn<TrafficRow> = {
    header,
    numeric: true,
    cell: ({ traffic }) => bytesText(of(traffic)),
    total: bytesText(of(total)),
  }
  return column
}

function shareIn(whole: number): (row: TrafficRow) => ReactNode {
  return ({ traffic }) => <ShareCell part={bothWays(traffic)} whole={whole} />
}

/** What each thing sent and received, with its part of all of them together. */
export function TrafficTable({ title, label, what, rows, note }: TrafficTableProps) {
  const total = totalTraffic(rows.map(({ traffic }) => traffic))
  return (
    <Section title={title}>
      <StaticTable
        label={label}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { header: what, cell: nameOf, total: t`Total` },
          ...figures.map((figure) => figureColumn(figure, total)),
          { header: t`Share`, numeric: true, cell: shareIn(bothWays(total)) },
        ]}
      />
      {note !== undefined && <p className={classes.below}>{note}</p>}
    </Section>
  )
}
