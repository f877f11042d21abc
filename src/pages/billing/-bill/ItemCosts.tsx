import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { useGetBillingSummaryOfBillItems } from '../../../api/generated/client/billing/billing.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { changeText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import {
  byCategory,
  changeOf,
  compareItems,
  type ItemCost,
} from '../../../domain/billing/changes.ts'
import { billItemLabel } from '../../../words/billing.ts'
import { amountColumn, moneyColumn, shareColumn } from './amount-columns.tsx'
import { NamedCell } from './NamedCell.tsx'
import { itemCosts } from './queries.ts'
import { yearMonthText } from './words.ts'

interface ItemCostsProps {
  readonly yearMonth: string
  /** A month to stand beside it. */
  readonly compare?: string | undefined
}

/** What a month cost by item, of the four months that the API tells of. */
export function ItemCosts({ yearMonth, compare }: ItemCostsProps) {
  const query = useGetBillingSummaryOfBillItems()
  const months = query.data?.data
  const summary = months?.find((one) => one.yearMonth === yearMonth)
  const other = months?.find((one) => one.yearMonth === compare)
  const otherMonth = yearMonthText(compare)
  return (
    <Section title={t`By item`}>
      {!months ? (
        <PanelState error={query.error} lines={5} onRetry={() => void query.refetch()} />
      ) : !summary ? (
        <Quiet>
          {t`Items are available for this month and the three before it. For older months, export the detailed CSV.`}
        </Quiet>
      ) : compare !== undefined && other ? (
        <Compared
          items={itemCosts(summary.costBreakdownList)}
          before={itemCosts(other.costBreakdownList)}
          currency={summary.currency ?? ''}
          months={[yearMonth, compare]}
        />
      ) : (
        <Stack gap="md">
          {compare !== undefined && (
            <Quiet>
              {t`Items of ${otherMonth} are no longer available. They are in its detailed CSV.`}
            </Quiet>
          )}
          <Items items={itemCosts(summary.costBreakdownList)} currency={summary.currency ?? ''} />
        </Stack>
      )}
    </Section>
  )
}

type Items = ReturnType<typeof itemCosts>

function itemCell({ item }: ItemCost) {
  return <NamedCell id={item}>{billItemLabel(item)}</NamedCell>
}

function Items({ items, currency }: { readonly items: Items; readonly currency: string }) {
  const categories = byCategory(items)
  const total = items.reduce((sum, { amount }) => sum + amount, 0)
  const rows = categories.flatMap((category) => category.items)
  return (
    <StaticTable
      label={t`Charges by item`}
      rows={rows}
      rowKey={({ category, item }) => `${category} ${item}`}
      columns={[
        { header: t`Item`, cell: itemCell, total: t`Total` },
        amountColumn(rows, currency),
        shareColumn(total),
      ]}
    />
  )
}

interface ComparedProps {
  readonly items: Items
  readonly before: Items
  readonly currency: string
  readonly months: readonly [month: string, compare: string]
}

function Compared({ items, before, currency, months: [month, compare] }: ComparedProps) {
  const rows = compareItems(items, before)
  const money = (header: string, of: (row: (typeof rows)[number]) => number) =>
    moneyColumn(header, of, rows, currency)
  return (
    <StaticTable
      label={t`Items of two months`}
      rows={rows}
      rowKey={({ category, item }) => `${category} ${item}`}
      columns={[
        { header: t`Item`, cell: itemCell, total: t`Total` },
        money(yearMonthText(month), (row) => row.amount),
        money(yearMonthText(compare), (row) => row.before),
        money(t`Difference`, (row) => row.amount - row.before),
        {
          header: t`Change`,
          numeric: true,
          cell: (row) => changeText(changeOf(row.amount, row.before)),
        },
      ]}
    />
  )
}
