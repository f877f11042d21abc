import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import type { Column } from '../../../components/list/column.ts'
import {
  badgeColumn,
  customColumn,
  identifierColumn,
  textColumn,
  timeColumn,
} from '../../../components/list/columns.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { FactCell } from '../-camera/FactCell.tsx'
import type { CameraRow } from '../-camera/facts.ts'
import { QuotaBar } from '../-camera/QuotaBar.tsx'
import { cameraBadge, licenseText, quotaText } from '../-camera/words.ts'
import { cameraKind } from '../-kind.ts'
import classes from './list.module.css'

/** Why there is no picture of a camera. */
export const noPicture = 'There is no event with a picture yet.'

/** The picture of the newest event: events cost nothing, a still would. */
export const pictureOf = ({ newest }: CameraRow) => newest.value?.eventInfo?.atomEventV1?.picture

/** For CSV; for the eye there is the power state beside the connection. */
const powerText = ({ camera }: CameraRow) => (camera.powerState === 'sleep' ? 'Sleep' : 'On')

export const columns: readonly Column<CameraRow>[] = [
  textColumn({
    id: 'name',
    header: 'Name',
    width: 220,
    value: (row) => cameraKind.name(row.camera),
  }),
  customColumn({
    id: 'picture',
    header: 'Picture',
    width: 76,
    unsortable: true,
    cell: (row) => (
      <span className={classes.cellPicture}>
        <Thumbnail
          src={pictureOf(row)}
          alt=""
          none={noPicture}
          loading={row.newest.state === 'loading'}
        />
      </span>
    ),
    text: () => '',
  }),
  {
    ...customColumn<CameraRow>({
      id: 'event',
      header: 'Newest event',
      width: 120,
      cell: ({ newest }) => (
        <FactCell fact={newest} none="No event">
          {({ time }) => <Time at={time} />}
        </FactCell>
      ),
      text: ({ newest }) => (newest.value ? new Date(newest.value.time).toISOString() : ''),
    }),
    sortValue: ({ newest }) => newest.value?.time,
  },
  badgeColumn({
    id: 'state',
    header: 'State',
    width: 110,
    value: (row) => cameraBadge(row.camera),
  }),
  customColumn({
    id: 'license',
    header: 'License',
    width: 150,
    cell: ({ device }) => <FactCell fact={device}>{licenseText}</FactCell>,
    text: ({ device }) => (device.value ? licenseText(device.value) : ''),
  }),
  {
    ...customColumn<CameraRow>({
      id: 'quota',
      header: 'Quota used',
      width: 190,
      cell: ({ usage }) => (
        <FactCell fact={usage}>
          {({ video }) => (
            <span className={classes.cellQuota}>
              <span>{quotaText(video.usedSeconds)}</span>
              <QuotaBar usedSeconds={video.usedSeconds} limitSeconds={video.limitSeconds} />
            </span>
          )}
        </FactCell>
      ),
      text: ({ usage }) => (usage.value ? String(usage.value.video.usedSeconds) : ''),
    }),
    sortValue: ({ usage }) => usage.value?.video.usedSeconds,
  },
  timeColumn({
    id: 'connected',
    header: 'Last connected',
    width: 120,
    value: (row) => row.camera.lastConnectedTime,
  }),
  textColumn({
    id: 'product',
    header: 'Product',
    width: 130,
    value: (row) => row.camera.productDisplayName,
  }),
  textColumn({
    id: 'firmware',
    header: 'Firmware',
    width: 110,
    value: (row) => row.camera.firmwareVersion,
  }),
  identifierColumn({
    id: 'deviceId',
    header: 'Device ID',
    width: 160,
    value: (row) => row.camera.deviceId,
  }),
  textColumn({ id: 'power', header: 'Power', width: 90, hidden: true, value: powerText }),
  textColumn({
    id: 'shared',
    header: 'Shared',
    width: 90,
    hidden: true,
    value: ({ camera }) =>
      camera.isShared === undefined ? undefined : camera.isShared ? 'Yes' : 'No',
  }),
]
