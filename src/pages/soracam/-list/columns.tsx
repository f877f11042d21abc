import { t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { columnOf, type Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { FactCell } from '../-camera/FactCell.tsx'
import type { CameraRow } from '../-camera/facts.ts'
import { QuotaBar } from '../-camera/QuotaBar.tsx'
import { licenseText, quotaText } from '../-camera/words.ts'
import { camera as cameras } from '../-resource.tsx'
import { pictureColumn } from './camera-columns.tsx'
import classes from './list.module.css'
import { isoTime } from '../../../domain/time.ts'

/** Why there is no picture of a camera. */
export const noPicture = t`There is no event with a picture yet.`

/** The picture of the newest event: events cost nothing, a still would. */
export const pictureOf = ({ newest }: CameraRow) => newest.value?.eventInfo?.atomEventV1?.picture

/** The facts that the list of cameras tells itself, as columns of the rows. */
export const ofCamera = (...ids: string[]) =>
  ids.flatMap((id) => {
    const fact = cameras.facts.find((one) => one.id === id)
    return fact ? [columnOf<CameraRow, SoraCamDevice>(fact, ({ camera }) => camera)] : []
  })

export const columns: readonly Column<CameraRow>[] = [
  ...ofCamera('name'),
  pictureColumn<CameraRow>(t`Picture`, 76, (row) => ({
    src: pictureOf(row),
    none: noPicture,
    loading: row.newest.state === 'loading',
  })),
  fact.custom('event', t`Newest event`, {
    width: 120,
    cell: ({ newest }) => (
      <FactCell fact={newest} none={t`No event`}>
        {({ time }) => <Time at={time} />}
      </FactCell>
    ),
    text: ({ newest }) => isoTime(newest.value?.time),
    sortValue: ({ newest }) => newest.value?.time,
  }),
  ...ofCamera('state'),
  fact.custom('license', t`License`, {
    width: 150,
    cell: ({ device }) => <FactCell fact={device}>{licenseText}</FactCell>,
    text: ({ device }) => (device.value ? licenseText(device.value) : ''),
  }),
  fact.custom('quota', t`Quota used`, {
    width: 190,
    figures: true,
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
    sortValue: ({ usage }) => usage.value?.video.usedSeconds,
  }),
  ...ofCamera('connected', 'product', 'firmware', 'deviceId', 'power', 'shared'),
]
