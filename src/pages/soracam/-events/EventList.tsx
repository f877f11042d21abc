import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { late } from '../../../components/feedback/late.tsx'
import { StatePanel } from '../../../components/feedback/States.tsx'
import { CardGrid } from '../../../components/list/CardGrid.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody, ListLine } from '../../../components/list/ListPage.tsx'
import { filterValues } from '../../../components/list/search.ts'
import { useListSearch } from '../../../components/list/useListSearch.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { overlayLink, useOverlay, type Overlay } from '../../../components/list/useOverlay.ts'
import { useView, ViewSwitch } from '../../../components/list/ViewSwitch.tsx'
import { rangeAt, type RangeSearch } from '../../../components/time/range.ts'
import { UrlRange } from '../../../components/time/UrlRange.tsx'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { useCameraNames } from '../-camera/names.ts'
import { eventColumns, eventFilters } from './columns.tsx'
import { EventCard } from './EventCard.tsx'
import { eventPages } from './query.ts'
import { presets, usualPreset } from './search.ts'

const EventDialog = late(() => import('./EventDialog.tsx').then((all) => all.EventDialog))

interface EventListProps {
  /** Of this camera only; of all when left out. */
  readonly deviceId?: string
}

const rowKey = ({ eventId }: SoraCamEvent) => eventId

/** The events of a period, as rows or pictures, one of them open over them. */
export function EventList({ deviceId }: EventListProps) {
  const range: RangeSearch = useSearch({ strict: false })
  // Fixed while the page is open, so that the question stays the same one.
  const [now] = useState(() => Date.now())
  const { search } = useListSearch()
  const [chosen, another] = filterValues(search, 'camera')
  // The API can be asked for one camera or for all.
  const asked = deviceId ?? (another === undefined ? chosen : undefined)
  const period = rangeAt(range, usualPreset, now)
  const source = useInfiniteRows(eventPages(asked, period))
  const names = useCameraNames(source.rows)
  const several = deviceId === undefined ? names : undefined
  const list = useList({
    source,
    columns: eventColumns(several),
    rowKey,
    filters: eventFilters(source.rows, several),
    defaultSort: '-time',
  })
  const view = useView()
  const overlay = useOverlay('event')
  const at = list.rows.findIndex((event) => event.eventId === overlay.value)
  return (
    <>
      <ListLine>
        <UrlRange presets={presets} usual={usualPreset} search={range} range={period} />
      </ListLine>
      <ListBar list={list} searchLabel={t`Search these events`} fileName="camera-events">
        <ViewSwitch />
      </ListBar>
      <ListBody
        list={list}
        empty={
          <StatePanel picture="empty" title={t`No events in this period`}>
            {t`A camera notices motion and sound while it is awake, connected and its detection is on. Choose a longer period to look further back.`}
          </StatePanel>
        }
      >
        {view === 'pictures' ? (
          <CardGrid
            list={list}
            label={t`Events`}
            renderCard={(event) => <EventCard event={event} name={several?.get(event.deviceId)} />}
          />
        ) : (
          <DataTable
            list={list}
            label={t`Events`}
            rowLink={({ eventId }) => overlayLink('event', eventId)}
          />
        )}
      </ListBody>
      {at >= 0 ? (
        <EventDialog
          events={list.rows}
          at={at}
          overlay={overlay}
          nameOf={(id) => names.get(id) ?? id}
        />
      ) : (
        overlay.value !== undefined &&
        source.status === 'ready' &&
        !source.loadingMore && <NotListed overlay={overlay} />
      )}
    </>
  )
}

/** The URL names an event that is not among those at hand. */
function NotListed({ overlay }: { readonly overlay: Overlay }) {
  return (
    <ListLine>
      <div role="status">
        {t`The event that the address names is not among these. Choose another period or take filters off.`}{' '}
        <Button size="compact-xs" variant="default" onClick={overlay.close}>
          {t`Do not look for it`}
        </Button>
      </div>
    </ListLine>
  )
}
