import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import {
  useGetBillingHistory,
  useGetLatestBilling,
} from '../../../api/generated/client/billing/billing.ts'
import { changeText, moneyText, timeText } from '../../../components/detail/locale.ts'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { PanelState, Panel } from '../../../components/detail/Panel.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { changeOf } from '../../../domain/billing/changes.ts'
import { fewestDays, forecastMonth, type Forecast } from '../../../domain/billing/forecast.ts'
import { yearMonthOf } from '../../../domain/billing/year-month.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../../domain/time.ts'
import { Rich } from '../../../words/Rich.tsx'
import { dayCosts, daysQuery } from './queries.ts'
import { useBilledUntil } from './useBilledUntil.ts'
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

  const { amount = 0, currency = '' } = bill
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
  return (
    <Figures>
      <Figure
        label={t`${name} so far`}
        value={money(amount)}
        badge={<StatusBadge tone="standby" label={t`Provisional`} />}
      >
        <p>
          <Rich
            text={t`Counted until <time>${until}</time>; some charges come up to a day later, initial fees when the month is final. Months are in UTC.`}
            parts={{ time: <Time at={counted} absolute focusable /> }}
          />
        </p>
      </Figure>
      <Figure
        label={t`Forecast for ${name}`}
        value={forecast ? money(forecast.amount) : '—'}
        badge={forecast && <StatusBadge tone="unknown" label={t`Estimate`} />}
      >
        <ForecastText forecast={forecast} money={money} loading={days.isLoading} />
      </Figure>
      <Figure label={t`Compared with ${nameBefore}`} value={comparison(forecast, lastBill?.amount)}>
        <LastMonth
          last={lastBill?.amount}
          month={before}
          money={money}
          soFar={fullSoFar.reduce((sum, day) => sum + day.amount, 0)}
          lastSoFar={lastSoFar.reduce((sum, day) => sum + day.amount, 0)}
          days={fullSoFar.length}
          error={history.error}
        />
      </Figure>
    </Figures>
  )
}

function comparison(forecast: Forecast | undefined, last: number | undefined): string {
  if (forecast === undefined || last === undefined) return '—'
  return changeText(changeOf(forecast.amount, last))
}

interface ForecastTextProps {
  readonly forecast: Forecast | undefined
  readonly money: (value: number) => string
  readonly loading: boolean
}

/** How far the forecast can be off, with how it is made behind it. */
function ForecastText({ forecast, money, loading }: ForecastTextProps) {
  if (loading) return <p>{t`Loading the days of this month…`}</p>
  if (!forecast) {
    return (
      <p>
        {plural(fewestDays, {
          one: 'Available after # full day of the month',
          other: 'Available after # full days of the month',
        })}
      </p>
    )
  }
  const { daysSeen, perDay } = forecast
  const [low, high, daily] = [money(forecast.low), money(forecast.high), money(perDay)]
  const days = plural(daysSeen, { one: '#-day average', other: '#-day average' })
  const method = t`The full days so far, and ${daily} for each day left: the average of the last full days. The range is that of the cheapest and the most expensive of them.`
  return (
    <p>
      <Hint label={method} focusable>
        {t`${low} to ${high}, ${days}`}
      </Hint>
    </p>
  )
}

interface LastMonthProps {
  readonly last: number | undefined
  readonly month: number
  readonly money: (value: number) => string
  readonly soFar: number
  readonly lastSoFar: number
  /** Full days of this month. */
  readonly days: number
  readonly error: unknown
}

function LastMonth({ last, month, money, soFar, lastSoFar, days, error }: LastMonthProps) {
  if (error) return <p>{t`The bills before this month could not be loaded.`}</p>
  const name = monthText(month)
  if (last === undefined) return <p>{t`There is no bill of ${name}.`}</p>
  const change = changeText(changeOf(soFar, lastSoFar))
  const [before, now, total] = [money(lastSoFar), money(soFar), money(last)]
  const first = plural(days, { one: 'First day', other: 'First # days' })
  return (
    <>
      <p>{t`${name}: ${total}, compared with the forecast`}</p>
      {days > 0 && lastSoFar > 0 && (
        <p>{t`${first}: ${before} in ${name}, ${now} now (${change})`}</p>
      )}
    </>
  )
}
