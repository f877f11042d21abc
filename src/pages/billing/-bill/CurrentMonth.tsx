import { useQuery } from '@tanstack/react-query'
import {
  useGetBillingHistory,
  useGetLatestBilling,
} from '../../../api/generated/client/billing/billing.ts'
import { changeText, countText, moneyText } from '../../../components/detail/locale.ts'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { PanelState, Panel } from '../../../components/detail/Panel.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { changeOf } from '../../../domain/billing/changes.ts'
import { fewestDays, forecastMonth, type Forecast } from '../../../domain/billing/forecast.ts'
import { yearMonthOf } from '../../../domain/billing/year-month.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../../domain/time.ts'
import { dayCosts, daysQuery } from './queries.ts'
import { useBilledUntil } from './useBilledUntil.ts'
import { dayText, monthText } from './words.ts'

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
      <Panel title="This month so far">
        <PanelState error={latest.error} height={115} onRetry={() => void latest.refetch()} />
      </Panel>
    )
  }

  const { amount = 0, currency = '' } = bill
  const money = (value: number) => moneyText(value, currency)
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
        label={`${monthText(month)} so far`}
        value={money(amount)}
        badge={<StatusBadge tone="standby" label="Provisional" />}
      >
        <p>
          Counted until <Time at={counted} absolute focusable />. Soracom may add up to a day later,
          and leaves initial fees out until the month is final. Months turn at 00:00 UTC.
        </p>
      </Figure>
      <Figure
        label={`Forecast for ${monthText(month)}`}
        value={forecast ? money(forecast.amount) : 'Not yet'}
        badge={forecast && <StatusBadge tone="unknown" label="Estimate" />}
      >
        <ForecastText forecast={forecast} money={money} loading={days.isLoading} />
      </Figure>
      <Figure label={`Against ${monthText(before)}`} value={comparison(forecast, lastBill?.amount)}>
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

/** How the forecast is made, in a sentence, and how far it can be off. */
function ForecastText({ forecast, money, loading }: ForecastTextProps) {
  if (loading) return <p>The days of this month are being read.</p>
  if (!forecast) {
    return (
      <p>{`A forecast needs ${fewestDays} full days of this month. Until then it would be a guess.`}</p>
    )
  }
  const { daysSeen, perDay, daysLeft, low, high } = forecast
  const left = daysLeft === 1 ? 'today' : `each of the ${countText(daysLeft)} days from today on`
  return (
    <p>
      {`What the full days came to, and for ${left} the mean of the last ${countText(daysSeen)} full days, ${money(perDay)}. `}
      {`If all were like the cheapest or the dearest of those, the month would end between ${money(low)} and ${money(high)}.`}
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
  if (error) return <p>The bills before this month could not be read.</p>
  if (last === undefined) return <p>{`There is no bill of ${monthText(month)}.`}</p>
  const until = month + (days - 1) * dayMs
  return (
    <>
      <p>{`${monthText(month)} came to ${money(last)}; the change is that of the forecast.`}</p>
      {days > 0 && lastSoFar > 0 && (
        <p>
          {`Its days until ${dayText(until)} came to ${money(lastSoFar)}, the same ${countText(days)} days of this month to ${money(soFar)} `}
          <strong>{`(${changeText(changeOf(soFar, lastSoFar))})`}</strong>.
        </p>
      )}
    </>
  )
}
