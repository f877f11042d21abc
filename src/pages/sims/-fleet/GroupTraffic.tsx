import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import { minuteMs } from '../../../domain/time.ts'
import { fleetParams } from '../../-usage/usage-query.ts'
import { bothWays, fleetByStart, totalTraffic } from '../../-usage/usage.ts'
import classes from './Fleet.module.css'

/**
 * What the SIMs of a group sent and received this month (getAirStatsOfGroup): one call for each head
 * in view. Of other values than groups the API adds nothing up.
 */
export function GroupTraffic({ groupId }: { readonly groupId: string }) {
  const { may } = usePermissions()
  const { data } = useQuery({
    queryKey: [op.getAirStatsOfGroup.id, 'month', groupId],
    queryFn: async ({ signal }) => {
      const now = Date.now()
      const query = fleetParams('month', { fromMs: now, toMs: now })
      const call = { path: { group_id: groupId }, query }
      return (await op.getAirStatsOfGroup.call(call, { signal })).data
    },
    staleTime: 10 * minuteMs,
    enabled: may(op.getAirStatsOfGroup).allowed,
  })
  if (!data) return null
  const bytes = bytesText(bothWays(totalTraffic(fleetByStart(data).values())))
  return <span className={classes.sum}>{t`${bytes} this month (UTC)`}</span>
}
