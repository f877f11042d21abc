import { t } from '@lingui/core/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useGetBillingHistory } from '../../../api/generated/client/billing/billing.ts'
import type { MonthlyBill } from '../../../api/generated/models/monthlyBill.ts'
import { explain } from '../../../api/errors.ts'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import type { Point, Series } from '../../../components/chart/series.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { changeText, moneyText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { changeOf } from '../../../domain/billing/changes.ts'
import type { DayCost } from '../../../domain/billing/forecast.ts'
import { parseYearMonth } from '../../../domain/billing/year-month.ts'
import { addMonthsUtc, dayMs } from '../../../domain/time.ts'
import { dayCosts, daysQuery, useBilledUntil } from './queries.ts'
import { yearMonthText } from './words.ts'

interface DayCostsProps {
  readonly bill: MonthlyBill
  readonly yearMonth: string
  /** A month to stand beside it, day by day. */
  readonly compare: string | undefined
  readonly onCompare: (yearMonth: string | undefined) => void
}

/** What each day of a month cost, with the days of another one beside them where one is chosen. */
export function DayCosts({ bill, yearMonth, compare, onCompare }: DayCostsProps) {
  const until = useBilledUntil()
  const history = useGetBillingHistory().data?.data.billList ?? []
  const days = useQuery(daysQuery(yearMonth, true))
  const others = useQuery(daysQuery(compare ?? '', compare !== undefined))
  const costs = dayCosts(days.data?.data.billList)
  const otherCosts = dayCosts(others.data?.data.billList)
  const { amount = NaN, currency = '' } = bill
  const inDays = costs.reduce((sum, day) => sum + day.amount, 0)
  const months = history
    .flatMap((one) => one.yearMonth ?? [])
    .filter((one) => one !== yearMonth)
    .map((value) => ({ value, label: yearMonthText(value) }))
  const otherName = yearMonthText(compare)
  const series: readonly Series[] = [
    { id: 'amount', label: yearMonthText(yearMonth), color: 'accent' },
    ...(compare === undefined
      ? []
      : ([{ id: 'other', label: otherName, color: 'series-2' }] as const)),
  ]
  return (
    <Section
      title={t`By day`}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t`Compare with another month`}
          data={[{ value: '', label: t`Compare with…` }, ...months]}
          value={compare ?? ''}
          onChange={({ currentTarget }) => onCompare(currentTarget.value || undefined)}
        />
      }
    >
      {!days.data ? (
        <PanelState error={days.error} height={322} onRetry={() => void days.refetch()} />
      ) : (
        <Stack gap="md">
          {compare !== undefined && others.error && (
            <Quiet role="alert">{missingText(otherName, others.error)}</Quiet>
          )}
          <TimeChart
            title={t`Charges per day`}
            series={series}
            points={pointsOf(
              yearMonth,
              costs,
              compare === undefined ? undefined : otherCosts,
              until,
            )}
            interval="day"
            unit={{ currency }}
            kind={compare === undefined ? 'bars' : 'lines'}
            fileName={`bill-${yearMonth}-by-day`}
            height={220}
          />
          <Quiet>
            {sentence(amount, inDays, currency)}{' '}
            {compare !== undefined &&
              others.data &&
              comparison(costs, otherCosts, compare, currency)}
          </Quiet>
        </Stack>
      )}
    </Section>
  )
}

function missingText(month: string, error: unknown): string {
  const { detail } = explain(error)
  return t`${month} could not be loaded. ${detail}`
}

function sentence(amount: number, inDays: number, currency: string): string {
  // Amounts come as decimals: their sum is off by less than any currency has.
  const rest = Math.round((amount - inDays) * 1000) / 1000
  const [days, fees] = [moneyText(inDays, currency), moneyText(rest, currency)]
  if (rest === 0) return t`All days: ${days}.`
  return t`All days: ${days}. Monthly fees: ${fees}.`
}

function comparison(
  costs: readonly DayCost[],
  others: readonly DayCost[],
  compare: string,
  currency: string,
): string {
  const sum = (days: readonly DayCost[]) => days.reduce((all, { amount }) => all + amount, 0)
  // As many days of the other month, so that a month that goes on is not compared with a whole one.
  const last = Math.max(0, ...costs.map(({ at }) => new Date(at).getUTCDate()))
  const same = others.filter(({ at }) => new Date(at).getUTCDate() <= last)
  const change = changeText(changeOf(sum(costs), sum(same)))
  const [month, total] = [yearMonthText(compare), moneyText(sum(same), currency)]
  return t`Same days of ${month}: ${total} (${change}).`
}

function pointsOf(
  yearMonth: string,
  costs: readonly DayCost[],
  others: readonly DayCost[] | undefined,
  until: number,
): Point[] {
  const month = parseYearMonth(yearMonth) ?? 0
  const byDay = new Map(costs.map(({ at, amount }) => [new Date(at).getUTCDate(), amount]))
  const otherByDay = new Map(others?.map(({ at, amount }) => [new Date(at).getUTCDate(), amount]))
  const points: Point[] = []
  for (let at = month, day = 1; at < addMonthsUtc(month, 1); at += dayMs, day += 1) {
    const amount = byDay.get(day)
    const other = otherByDay.get(day)
    const values = {
      ...(amount !== undefined && { amount }),
      ...(other !== undefined && { other }),
    }
    if (at < until || other !== undefined) points.push({ at, values, partial: at + dayMs > until })
  }
  return points
}
