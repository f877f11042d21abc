import { t } from '@lingui/core/macro'
import { ShareCell } from '../../../components/chart/ShareCell.tsx'
import { moneyText } from '../../../components/detail/locale.ts'
import type { StaticColumn } from '../../../components/detail/StaticTable.tsx'

interface Costs {
  readonly amount?: number
}

/** An amount of each row and, below, of all rows together; `currency` as ISO 4217. */
export function moneyColumn<Row>(
  header: string,
  amountOf: (row: Row) => number,
  rows: readonly Row[],
  currency: string,
): StaticColumn<Row> {
  const sum = rows.reduce((all, row) => all + amountOf(row), 0)
  const cell = (row: Row) => moneyText(amountOf(row), currency)
  return { header, numeric: true, cell, total: moneyText(sum, currency) }
}

/** What each row costs and, below, all rows together; `currency` as ISO 4217. */
export function amountColumn<Row extends Costs>(rows: readonly Row[], currency: string) {
  return moneyColumn<Row>(t`Amount`, ({ amount = NaN }) => amount, rows, currency)
}

/** Which part of the whole each row is; a dash where the whole is not known. */
export function shareColumn<Row extends Costs>(whole: number | undefined): StaticColumn<Row> {
  return {
    header: t`Share`,
    numeric: true,
    cell: ({ amount = 0 }) =>
      whole === undefined ? '—' : <ShareCell part={amount} whole={whole} />,
  }
}
