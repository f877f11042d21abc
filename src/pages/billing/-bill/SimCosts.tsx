import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useGetBillingSummaryOfSims } from '../../../api/generated/client/billing/billing.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { useSims } from '../../-usage/useSims.ts'
import { useUsageSearch } from '../../-usage/useUsageSearch.ts'
import { amountColumn, shareColumn } from './amount-columns.tsx'
import { simCellOf } from './SimCell.tsx'

/** How many SIMs stand there before all are asked for. */
const usual = 10

interface SimCostsProps {
  readonly yearMonth: string
  /** What the month cost altogether, for the shares. */
  readonly total: number | undefined
}

/** The SIMs that cost most in a month, at most a hundred, of the four months that the API tells of. */
export function SimCosts({ yearMonth, total }: SimCostsProps) {
  const all = useSearch({ strict: false, select: ({ sims }) => sims === 'all' })
  const { change } = useUsageSearch()
  const query = useGetBillingSummaryOfSims()
  const months = query.data?.data
  const summary = months?.find((one) => one.yearMonth === yearMonth)
  const { currency = '', costBreakdownList: sims = [] } = summary ?? {}
  const count = countText(sims.length)
  const rows = all ? sims : sims.slice(0, usual)
  const simCell = simCellOf(
    useSims(
      'sim_id',
      rows.flatMap(({ simId }) => simId ?? []),
    ),
  )
  return (
    <Section
      title={t`SIMs by cost`}
      actions={
        sims.length > usual && (
          <Button
            size="xs"
            variant="default"
            aria-expanded={all}
            onClick={() => change({ sims: all ? undefined : 'all' })}
          >
            {all ? t`Show the first ${usual}` : t`Show all ${count}`}
          </Button>
        )
      }
    >
      {!months ? (
        <PanelState error={query.error} lines={5} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <Quiet>{t`SIM costs are available for this month and the three before it.`}</Quiet>
      ) : (
        <StaticTable
          label={t`SIMs by cost`}
          rows={rows}
          rowKey={({ simId = '' }) => simId}
          columns={[
            {
              header: 'SIM',
              cell: ({ simId = '' }) => simCell(simId),
              total: totalOf(rows.length),
            },
            amountColumn(rows, currency),
            shareColumn(total),
          ]}
        />
      )}
    </Section>
  )
}

function totalOf(count: number): string {
  return plural(count, { one: 'Total of # SIM', other: 'Total of # SIMs' })
}
