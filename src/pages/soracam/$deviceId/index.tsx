import { t } from '@lingui/core/macro'
import { createFileRoute, Link, redirect } from '@tanstack/react-router'
import {
  useGetSoraCamDeviceExportUsage,
  useGetSoraCamDeviceSuspense,
  useListSoraCamDeviceEventsForDevice,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import {
  getSoraCamDeviceExportUsage,
  listSoraCamDeviceEventsForDevice,
} from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { listSearch } from '../../../components/list/search.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { momentSearch } from '../../../domain/soracam/event.ts'
import { eventKindLabel } from '../../../words/soracam.ts'
import classes from '../-camera/quota.module.css'
import { QuotaActions, QuotaPanel } from '../-camera/QuotaPanel.tsx'
import { useCamera } from '../-camera/useCamera.ts'
import { lengthText } from '../-events/columns.tsx'
import { factsOf } from '../-events/query.ts'
import { LiveImage } from '../-live/LiveImage.tsx'
import { noPicture } from '../-list/columns.tsx'
import { readMoment } from './-video/moment.ts'

const readList = listSearch(['type'])

export const Route = createFileRoute('/soracam/$deviceId/')({
  validateSearch: (raw: Record<string, unknown>) => ({ ...readList(raw), ...readMoment(raw) }),
  beforeLoad: ({ params, search }) => {
    // The recordings stood here once: a link to a moment in them still leads there.
    if (search.at ?? search.from ?? search.type) {
      throw redirect({ to: '/soracam/$deviceId/recordings', params, search, replace: true })
    }
  },
  component: CameraOverview,
})

function CameraOverview() {
  const { deviceId } = Route.useParams()
  const camera = useCamera(useGetSoraCamDeviceSuspense(deviceId).data.data)
  const { may } = usePermissions()
  const path = { device_id: deviceId }
  const counts = may(getSoraCamDeviceExportUsage, path).allowed
  const usage = useGetSoraCamDeviceExportUsage(deviceId, { query: { enabled: counts } })
  return (
    <PageBody wide>
      {may(listSoraCamDeviceEventsForDevice, path).allowed && <Now deviceId={deviceId} />}
      <LiveImage camera={camera} />
      {counts && (
        <QuotaPanel query={usage}>
          <QuotaActions camera={camera} />
        </QuotaPanel>
      )}
    </PageBody>
  )
}

const newest = 6

/** What the camera saw last: the picture of its newest event, and the events before it. */
function Now({ deviceId }: { readonly deviceId: string }) {
  const query = useListSoraCamDeviceEventsForDevice(deviceId, { limit: newest })
  const events = query.data?.data
  const last = events?.find((event) => factsOf(event).picture !== undefined)
  return (
    <div className={classes.now}>
      <Section title={t`Last seen`}>
        <figure className={classes.seen}>
          <Link
            to="/soracam/$deviceId/recordings"
            params={{ deviceId }}
            search={last ? (momentSearch(last.time) ?? {}) : {}}
            aria-label={t`Open in the recordings`}
          >
            <Thumbnail
              src={last && factsOf(last).picture}
              alt=""
              none={noPicture}
              loading={events === undefined && !query.error}
            />
          </Link>
          {last && (
            <figcaption className={classes.facts}>
              <span>{eventKindLabel(factsOf(last).kind)}</span>
              <Time at={last.time} focusable />
            </figcaption>
          )}
        </figure>
      </Section>
      <Section
        title={t`Last events`}
        actions={
          <Link to="/soracam/$deviceId/events" params={{ deviceId }}>
            {t`All events`}
          </Link>
        }
      >
        {events === undefined ? (
          <PanelState
            error={query.error}
            height={newest * 36}
            lines={newest}
            onRetry={() => void query.refetch()}
          />
        ) : events.length === 0 ? (
          <Quiet>{t`There is no event yet.`}</Quiet>
        ) : (
          <StaticTable
            label={t`Last events`}
            columns={columns}
            rows={events.slice(0, newest)}
            rowKey={({ eventId, time }) => `${eventId} ${time}`}
          />
        )}
      </Section>
    </div>
  )
}

const columns: readonly StaticColumn<SoraCamEvent>[] = [
  // To the second: one event follows another.
  { header: t`Time`, cell: ({ time }) => <Time at={time} absolute="second" /> },
  { header: t`Kind`, cell: (event) => eventKindLabel(factsOf(event).kind) },
  { header: t`Length`, cell: (event) => lengthText(factsOf(event)) },
]
