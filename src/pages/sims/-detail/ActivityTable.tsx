import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { countText, listText } from '../../../components/detail/locale.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { useList } from '../../../components/list/useList.ts'
import type { Range } from '../../../components/time/range.ts'
import { durationText } from '../-sim/duration.ts'
import type { Presence } from '../-sim/session-timeline.ts'
import { activityColumns, activityFilters } from './activity-columns.tsx'
import classes from './detail.module.css'
import type { Activity } from './useActivity.ts'

interface ActivityTableProps {
  readonly simId: string
  readonly range: Range
  /** The part of it of which session events are kept. */
  readonly kept: Range | undefined
  readonly activity: Activity
  /** The controls above. */
  readonly children: ReactNode
}

function presenceText({ online, offline, sessions }: Presence): string {
  const [up, down] = [durationText(online), durationText(offline)]
  return t`Online ${up} in ${plural(sessions, { one: '# session', other: '# sessions' })}, offline ${down}.`
}

function withheldText({ withheld }: Activity): string | undefined {
  if (withheld.length === 0) return undefined
  const permissions = listText(withheld.flatMap((operation) => operation.permissions))
  return t`Not everything is shown: you lack the permission ${permissions}.`
}

function searchedText({ searched }: Activity): string | undefined {
  if (searched === undefined) return undefined
  const count = countText(searched)
  return t`Calls through the API are looked for among the newest ${count} of the account.`
}

/** What happened to a SIM in a range: its sessions, the changes of its status and settings, its errors. */
export function ActivityTable({ simId, range, kept, activity, children }: ActivityTableProps) {
  const { source, presence } = activity
  const list = useList({
    source,
    columns: activityColumns,
    filters: activityFilters,
    rowKey: ({ key }) => key,
  })
  const all = kept?.fromMs === range.fromMs
  return (
    <div className={classes.tab}>
      {children}
      <ListBar list={list} searchLabel={t`Search the activity`} fileName={`activity-${simId}`} />
      <p className={classes.summary}>
        {[
          presence && presenceText(presence),
          !all &&
            t`Session events are kept for 32 days, errors for 14 days, changes of status and settings for good.`,
          searchedText(activity),
          withheldText(activity),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <ListBody
        list={list}
        empty={
          <Empty title={t`Nothing happened in this period`}>
            {t`No sessions, no changes of status or settings, no errors, no remote access, and no calls about it.`}
          </Empty>
        }
      >
        <DataTable list={list} label={t`Activity`} height="content" />
      </ListBody>
    </div>
  )
}
