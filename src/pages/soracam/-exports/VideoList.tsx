import { t } from '@lingui/core/macro'
import type { SoraCamVideoExportInfo } from '../../../api/generated/models/soraCamVideoExportInfo.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import * as fact from '../../../components/list/facts.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import type { Range } from '../../../domain/soracam/timeline.ts'
import { cameraColumn, exactTime, momentColumn, type Names } from '../-list/camera-columns.tsx'
import { downloadColumn, stateColumn } from '../-stills/columns.tsx'
import { addressAt } from '../-stills/query.ts'
import { Countdown } from './Countdown.tsx'
import { usePeriods } from './jobs.ts'
import { useExportList } from './useExportList.ts'

type Video = SoraCamVideoExportInfo

/** The exports of video, newest first: of one camera, or of all. */
function videoPages(deviceId: string | undefined) {
  const query = { limit: 100 }
  if (deviceId === undefined) return paged(op.listSoraCamDeviceVideoExports, { query })
  const path = { device_id: deviceId }
  return paged(op.listSoraCamDeviceVideoExportsForDevice, { path, query })
}

interface VideoListProps {
  /** Of this camera only; of all when left out. */
  readonly deviceId?: string
}

/** The exports of video that the API still lists. */
export function VideoList({ deviceId }: VideoListProps) {
  const periods = usePeriods()
  const { list } = useExportList<Video>({
    pages: videoPages(deviceId),
    deviceId,
    columns: (now, names) => columnsOf(now, names, periods),
  })
  return (
    <>
      <ListBar list={list} searchLabel={t`Search videos`} fileName="camera-videos" />
      <ListBody
        list={list}
        empty={
          <Empty title={t`No video has been exported lately`}>
            {t`Exported videos stand here until they leave the API’s list some time later. Their addresses are good for ten minutes. A video is exported on the page of its camera.`}
          </Empty>
        }
      >
        <DataTable
          list={list}
          label={t`Videos`}
          height={deviceId === undefined ? 'fill' : 'content'}
        />
      </ListBody>
    </>
  )
}

function columnsOf(
  now: number,
  names: Names | undefined,
  periods: ReadonlyMap<string, Range>,
): readonly Column<Video>[] {
  const periodText = ({ exportId }: Video) => {
    const period = periods.get(exportId)
    if (!period) return ''
    const [from, to] = [exactTime(period.from), exactTime(period.to)]
    return t`${from} to ${to}`
  }
  return [
    momentColumn('requested', t`Requested`, 250, ({ requestedTime }) => requestedTime),
    ...cameraColumn<Video>(names, 220),
    stateColumn(now),
    downloadColumn(now),
    fact.custom('expiry', t`Address good for`, {
      width: 140,
      cell: (video) =>
        video.expiryTime !== undefined && addressAt(video, now) !== undefined ? (
          <Countdown until={video.expiryTime} />
        ) : (
          <Dash />
        ),
      text: ({ expiryTime }) => (expiryTime === undefined ? '' : exactTime(expiryTime)),
      sortValue: ({ expiryTime }) => expiryTime,
    }),
    fact.text('period', t`Period`, periodText, { width: 360 }),
    fact.identifier('exportId', t`Export ID`, (video) => video.exportId),
  ]
}
