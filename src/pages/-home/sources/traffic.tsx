import { t } from '@lingui/core/macro'
import { getGetAirStatsOfOperatorQueryOptions } from '../../../api/generated/client/stats/stats.ts'
import { getAirStatsOfOperator } from '../../../api/generated/operations.ts'
import { currentSession } from '../../../api/session.ts'
import { Spark } from '../../../components/chart/Spark.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { statsEarliest } from '../../../domain/stats-range.ts'
import { toSeconds } from '../../../domain/time.ts'
import { bothWays, fleetByStart, pointsOf, totalTraffic } from '../../-usage/usage.ts'
import { source } from '../source.ts'

/** The fleet's traffic as far back as the API adds it up: a week of days, or three months. */
export function trafficUntil(opened: number, period: 'day' | 'month') {
  const from = statsEarliest('fleet', period, opened) ?? opened
  const params = { from: toSeconds(from), to: toSeconds(opened), period }
  return {
    range: { fromMs: from, toMs: opened },
    query: getGetAirStatsOfOperatorQueryOptions(currentSession()?.operatorId ?? '', params),
  }
}

/** What the fleet sent today. The API has no hours of it, so yesterday stands beside it as a whole. */
export const traffic = source({
  id: 'traffic',
  needs: [getAirStatsOfOperator],
  read: async ({ client, opened }) => {
    const { range, query } = trafficUntil(opened, 'day')
    const { data } = await client.fetchQuery(query)
    return pointsOf(fleetByStart(data), 'day', range, opened).map(({ values }) =>
      bothWays(totalTraffic([values])),
    )
  },
  figures: [
    {
      label: t`Traffic today`,
      link: { to: '/stats' },
      show: (days) => {
        const yesterday = bytesText(days.at(-2) ?? 0)
        return {
          value: bytesText(days.at(-1) ?? 0),
          note: (
            <>
              <p>{t`${yesterday} yesterday`}</p>
              <Spark values={days.slice(0, -1)} />
            </>
          ),
        }
      },
    },
  ],
})
