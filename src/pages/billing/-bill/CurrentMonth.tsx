import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import {
  useGetBillingHistory,
  useGetLatestBilling,
} from '../../../api/generated/client/billing/billing.ts'
import {
  changeText,
  moneyText,
  roughMoneyText,
  timeText,
} from '../../../components/detail/locale.ts'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { InfoMark } from '../../../components/detail/InfoMark.tsx'
import { PanelState, Panel } from '../../../components/detail/Panel.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { changeOf } from '../../../domain/billing/changes.ts'
import {
  fewestDays,
  forecastMonth,
  type DayCost,
  type Forecast,
} from '../../../domain/billing/forecast.ts'
import { yearMonthOf } from '../../../domain/billing/year-month.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../../domain/time.ts'
import { Rich } from '../../../words/Rich.tsx'
import { dayCosts, daysQuery, useBilledUntil } from './queries.ts'
import { monthText } from './words.ts'

/** The month that is running: what it came to so far, what it may come to, and the last one beside it. */
export function CurrentMonth() {
  const latest = useGetLatestBilling()
  const history = useGetBillingHistory()
  const bill = latest.data?.data
  // The month as of the platform's last count, which may be behind this machine's clock.
  const counted = useBilledUntil()
  const month = startOfMonthUtc(counted)
  const before = addMonthsUtc(month, -1)
  const lastBill = history.data?.data.billList?.find((one) => one.yearMonth === yearMonthOf(before))
  const days = useQuery(daysQuery(yearMonthOf(month), (bill?.amount ?? 0) > 0))
  const lastDays = useQuery(daysQuery(yearMonthOf(before), lastBill !== undefined))
  if (!bill) {
    return (
      <Panel title={t`This month so far`}>
        <PanelState error={latest.error} height={115} onRetry={() => void latest.refetch()} />
      </Panel>
    )
  }

  const { amount = NaN, currency = '' } = bill
  const money = (value: number) => moneyText(value, currency)
  const until = timeText(counted)
  const [name, nameBefore] = [monthText(month), monthText(before)]
  const costs = dayCosts(days.data?.data.billList)
  const forecast = forecastMonth(amount, costs, counted)
  const sameDays = before + (counted - month)
  const lastSoFar = dayCosts(lastDays.data?.data.billList).filter(
    ({ at }) => at + dayMs <= sameDays,
  )
  const fullSoFar = costs.filter(({ at }) => at + dayMs <= counted)
  const soFar = { days: fullSoFar.length, now: sumOf(fullSoFar), before: sumOf(lastSoFar) }
  return (
    <Figures>
      <Figure
        label={t`${name} so far`}
        value={money(amount)}
        badge={<StatusBadge tone="standby" label={t`Provisional`} />}
      >
        <Rich
          text={t`Before tax, until <time>${until}</time>`}
          parts={{ time: <Time at={counted} absolute focusable /> }}
        />
        <InfoMark
          label={t`Some charges come up to a day later, initial fees and tax when the month is final. Months are in UTC.`}
        />
      </Figure>
      <Figure
        label={t`Forecast for ${name}`}
        value={days.isLoading ? undefined : forecast ? money(forecast.amount) : '—'}
        badge={forecast && <StatusBadge tone="unknown" label={t`Estimate`} />}
      >
        {forecast ? (
          <ForecastText forecast={forecast} currency={currency} />
        ) : (
          plural(fewestDays, {
            one: 'Available after # full day of the month',
            other: 'Available after # full days of the month',
          })
        )}
      </Figure>
      <Figure
        label={t`Compared with ${nameBefore}`}
        value={history.isPending ? undefined : comparison(forecast, lastBill?.amount)}
      >
        {history.error ? (
          t`The bills before this month could not be loaded.`
        ) : lastBill?.amount === undefined ? (
          t`There is no bill of ${nameBefore}.`
        ) : (
          <>
            {lastText(money(lastBill.amount), nameBefore)}
            {soFar.days > 0 && soFar.before > 0 && (
              <InfoMark label={soFarText(soFar, nameBefore, money)} />
            )}
          </>
        )}
      </Figure>
    </Figures>
  )
}

function sumOf(days: readonly DayCost[]): number {
  return days.reduce((sum, { amount }) => sum + amount, 0)
}

function comparison(forecast: Forecast | undefined, last: number | undefined): string {
  if (forecast === undefined || last === undefined) return '—'
  return changeText(changeOf(forecast.amount, last))
}

interface ForecastTextProps {
  readonly forecast: Forecast
  readonly currency: string
}

/** How far the forecast can be off, with how it is made behind it. */
function ForecastText({ forecast, currency }: ForecastTextProps) {
  const { daysSeen, low, high, perDay } = forecast
  const [least, most] = [roughMoneyText(low, currency), roughMoneyText(high, currency)]
  const daily = moneyText(perDay, currency)
  const days = plural(daysSeen, { one: '#-day average', other: '#-day average' })
  return (
    <>
      {t`${least} to ${most}, ${days}`}
      <InfoMark
        label={t`The full days so far, and ${daily} for each day left: the average of the last full days. The range is that of the cheapest and the most expensive of them.`}
      />
    </>
  )
}

function lastText(total: string, month: string): string {
  return t`${total} in ${month}`
}

interface SoFar {
  /** Full days of this month. */
  readonly days: number
  readonly now: number
  /** The same days of the last month. */
  readonly before: number
}

function soFarText(soFar: SoFar, month: string, money: (value: number) => string): string {
  const [before, now] = [money(soFar.before), money(soFar.now)]
  const change = changeText(changeOf(soFar.now, soFar.before))
  const first = plural(soFar.days, { one: 'First day', other: 'First # days' })
  return t`The forecast beside the whole of ${month}. ${first}: ${before} in ${month}, ${now} now (${change}).`
}
