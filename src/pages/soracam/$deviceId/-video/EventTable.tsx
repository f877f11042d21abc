import { t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import { Empty } from '../../../../components/feedback/States.tsx'
import type { Column } from '../../../../components/list/column.ts'
import { allAtHand } from '../../../../components/list/rows.ts'
import * as fact from '../../../../components/list/facts.tsx'
import { DataTable } from '../../../../components/list/DataTable.tsx'
import { ListBar } from '../../../../components/list/ListBar.tsx'
import { ListBody } from '../../../../components/list/ListPage.tsx'
import type { Filter } from '../../../../components/list/filter.ts'
import { useList } from '../../../../components/list/useList.ts'
import { Dash } from '../../../../components/detail/Mono.tsx'
import { firstFrom } from '../../../../components/timeline/marks.ts'
import type { Stretch } from '../../../../components/timeline/view.ts'
import { momentColumn } from '../../-list/camera-columns.tsx'
import { durationText } from '../../../sims/-sim/duration.ts'
import { EventShape } from './EventShape.tsx'
import type { CameraEvent, Recordings } from './recordings.ts'
import { timeInUrl } from './moment.ts'
import classes from './video.module.css'
import { eventKindLabel } from '../../../../words/soracam.ts'

const duration = ({ from, to }: CameraEvent) => (to === undefined ? undefined : to - from)

const columns: readonly Column<CameraEvent>[] = [
  momentColumn('time', t`Time`, 240, ({ from }) => from),
  fact.custom('type', t`Type`, {
    width: 140,
    cell: ({ type }) => <EventShape type={type} />,
    text: ({ type }) => eventKindLabel(type),
  }),
  {
    id: 'duration',
    header: t`Duration`,
    width: 120,
    align: 'right',
    figures: true,
    cell: (event) => {
      const ms = duration(event)
      return ms === undefined ? <Dash /> : durationText(ms)
    },
    text: (event) => String(duration(event) ?? ''),
    sortValue: duration,
  },
]

const filters: readonly Filter<CameraEvent>[] = [
  {
    id: 'type',
    label: t`Type`,
    options: ['motion', 'sound', 'other'].map((value) => ({ value, label: eventKindLabel(value) })),
    test: ({ type }, values) => values.includes(type),
  },
]

interface EventTableProps {
  readonly events: readonly CameraEvent[]
  readonly recordings: Recordings
  readonly view: Stretch
}

const rowKey = ({ from, type }: CameraEvent) => `${from} ${type}`

/** The moment of an event, for the URL. */
const rowLink = ({ from }: CameraEvent): LinkProps => ({
  to: '.',
  search: (old: Record<string, unknown>) => ({ ...old, at: timeInUrl(from) }),
})

/** The events of the time that the timeline shows; choosing one chooses its moment. */
export function EventTable({ events, recordings, view }: EventTableProps) {
  const rows = events.slice(firstFrom(events, view.from), firstFrom(events, view.to))
  const { loading, error, retry } = recordings
  const source = {
    ...allAtHand,
    rows,
    status: rows.length > 0 ? 'ready' : error ? 'failed' : loading ? 'loading' : 'ready',
    error,
    loadingMore: loading,
    retry,
  } as const
  const list = useList({ source, columns, rowKey, filters, defaultSort: 'time' })
  return (
    <section aria-label={t`Events in view`} className={classes.events}>
      <ListBar
        list={list}
        searchLabel={t`Search the events in view`}
        fileName="camera-events"
        stays
      >
        <h2 className={classes.cardTitle}>{t`Events`}</h2>
      </ListBar>
      <ListBody
        list={list}
        empty={
          <Empty title={t`The camera noticed nothing in this period`}>
            {t`Events appear here when it detects motion or sound.`}
          </Empty>
        }
      >
        <DataTable list={list} label={t`Events`} height="content" rowLink={rowLink} />
      </ListBody>
    </section>
  )
}
