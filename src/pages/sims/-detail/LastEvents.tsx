import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { dayMs } from '../../../domain/time.ts'
import { activityColumns } from './activity-columns.tsx'
import type { ActivityRow } from './activity-row.ts'
import { useActivity } from './useActivity.ts'

const most = 5
const shown = new Set(['event', 'lasted', 'network'])

const columns: readonly StaticColumn<ActivityRow>[] = [
  { header: t`Time`, cell: ({ at }) => <Time at={at} focusable /> },
  ...activityColumns
    .filter(({ id }) => shown.has(id))
    .map(({ header, cell }) => ({ header, cell })),
]

interface LastEventsProps {
  readonly simId: string
  /** UNIX milliseconds, fixed while the page is open. */
  readonly until: number
  /** The way to all of them. */
  readonly children: ReactNode
}

/** The newest that happened to a SIM in a week. */
export function LastEvents({ simId, until, children }: LastEventsProps) {
  const week = { fromMs: until - 7 * dayMs, toMs: undefined }
  const { source } = useActivity({
    simId,
    range: week,
    kept: week,
    now: until,
    live: false,
    upTo: most,
  })
  return (
    <Section title={t`Last events`} actions={children}>
      {source.status !== 'ready' ? (
        <PanelState error={source.error} height={6 * 36} lines={5} onRetry={source.retry} />
      ) : source.rows.length === 0 ? (
        <Quiet>{t`Nothing happened in the last seven days.`}</Quiet>
      ) : (
        <StaticTable
          label={t`Last events`}
          columns={columns}
          rows={source.rows.slice(0, most)}
          rowKey={({ key }) => key}
        />
      )}
    </Section>
  )
}
