import { t } from '@lingui/core/macro'
import { moneyText } from '../../../components/detail/locale.ts'
import type { StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Share } from './Share.tsx'

interface Costs {
  readonly amount?: number
}

/** What each row costs and, below, all rows together; `currency` as ISO 4217. */
export function amountColumn<Row extends Costs>(
  rows: readonly Row[],
  currency: string,
): StaticColumn<Row> {
  const sum = rows.reduce((all, { amount = 0 }) => all + amount, 0)
  return {
    header: t`Amount`,
    numeric: true,
    cell: ({ amount = 0 }) => moneyText(amount, currency),
    total: moneyText(sum, currency),
  }
}

/** Which part of the whole each row is; a dash where the whole is not known. */
export function shareColumn<Row extends Costs>(whole: number | undefined): StaticColumn<Row> {
  return {
    header: t`Share`,
    numeric: true,
    cell: ({ amount = 0 }) => (whole === undefined ? '—' : <Share of={amount} whole={whole} />),
  }
}
