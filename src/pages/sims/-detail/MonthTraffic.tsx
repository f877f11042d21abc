import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { useGetAirStats } from '../../../api/generated/client/stats/stats.ts'
import { Hint } from '../../../components/detail/Hint.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { startOfMonthUtc } from '../../../domain/time.ts'
import { bothWays, totalTraffic, trafficByStart } from '../../-usage/usage.ts'
import { usageParams } from '../../-usage/usage-query.ts'

/** What one subscription carried since the month began, in UTC (getAirStats). */
export function MonthTraffic({ imsi }: { readonly imsi: string }) {
  const [now] = useState(() => Date.now())
  const month = usageParams('month', { fromMs: startOfMonthUtc(now), toMs: now })
  const { data, isError } = useGetAirStats(imsi, month)
  if (data) return <>{bytesText(bothWays(totalTraffic(trafficByStart(data.data).values())))}</>
  return isError ? <Hint label={t`This could not be loaded.`}>{t`Not loaded`}</Hint> : <Dash />
}
