import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { ShareCell } from '../../../components/chart/ShareCell.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { bothWays, totalTraffic, type Traffic } from '../../-usage/usage.ts'

/** What one of several things sent and received. */
export interface TrafficRow {
  readonly id: string
  readonly name: ReactNode
  readonly traffic: Traffic
}

interface TrafficTableProps {
  readonly label: string
  /** What a row is: the heading of the names. */
  readonly what: string
  readonly rows: readonly TrafficRow[]
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
export function TrafficTable({ label, what, rows }: TrafficTableProps) {
  const total = totalTraffic(rows.map(({ traffic }) => traffic))
  return (
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
  )
}
