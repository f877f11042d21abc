import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { queryClient } from '../../../api/query-client.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { formatPercent } from '../../../domain/units.ts'
import classes from './DayBand.module.css'
import { dayOf } from './day.ts'

/** How much of the last 24 hours a SIM was online, where it was asked for before. */
export function dayText({ simId = '' }: Sim): string {
  const day = queryClient.getQueryData(dayOf(simId, false).queryKey)
  return day ? formatPercent(day.share, pageLocale()) : ''
}

/**
 * The last 24 hours of a SIM as a band of online and offline (listSimSessionEvents): asked for while
 * its row is in view, a few at a time.
 */
export function DayBand({ sim }: { readonly sim: Sim }) {
  const { simId = '', sessionStatus } = sim
  const { may } = usePermissions()
  const { data, error } = useQuery({
    ...dayOf(simId, sessionStatus?.online === true),
    enabled: may(op.listSimSessionEvents).allowed,
  })
  if (error) return <Quiet inline>{t`Could not be read`}</Quiet>
  if (!data) return <span className={classes.band} aria-hidden />
  const percent = formatPercent(data.share, pageLocale())
  const label = t`Online ${percent} of the last 24 hours`
  return (
    <span className={classes.band} role="img" aria-label={label} title={label}>
      {data.stretches.map(({ online, share }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- stretches have no other name than their place
        <span key={at} data-online={online} style={{ width: `${share * 100}%` }} />
      ))}
    </span>
  )
}
