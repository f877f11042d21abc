import { Loader, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import { useGetSoraCamDeviceExportedImage } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { useElapsed } from '../../../components/export/useElapsed.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { isExportWorking } from '../../../domain/soracam/exports.ts'
import { durationText } from '../../sims/-sim/duration.ts'
import { SavedLink } from '../-exports/SavedLink.tsx'
import { exactTime } from '../-list/camera-columns.tsx'
import { DownloadStill } from './DownloadStill.tsx'
import { addressAt, statusAt } from './query.ts'
import classes from './stills.module.css'
import { askedAgain, noStill, stillBadge, stillSentence } from './words.ts'

/** An export that was asked for on this page. */
export interface Followed {
  readonly exportId: string
  /** The moment it is of, which the API does not tell again, UNIX milliseconds. */
  readonly time: number
  /** The folder in Harvest Files that it goes to as well; undefined where it does not. */
  readonly pathPrefix: string | undefined
}

/** Milliseconds between two looks at an export that is being made. */
const every = 2000

interface StillProgressProps {
  readonly deviceId: string
  readonly followed: Followed
}

/** Follows an export to its end, whatever that is. */
export function StillProgress({ deviceId, followed }: StillProgressProps) {
  const client = useQueryClient()
  const now = useNow()
  const query = useGetSoraCamDeviceExportedImage(deviceId, followed.exportId, {
    query: {
      refetchInterval: ({ state }) => {
        const status = state.data?.data.status
        return status === undefined || isExportWorking(status) ? every : false
      },
    },
  })
  const still = query.data?.data
  const status = still && statusAt(still, now)
  const ended = still !== undefined && !isExportWorking(still.status)
  useEffect(() => {
    // A still takes from the quota when it is done.
    if (ended) void invalidateAfter(client, exportSoraCamDeviceRecordedImage)
  }, [ended, client])

  const url = still && addressAt(still, now)
  const time = exactTime(followed.time)
  const { pathPrefix } = followed
  return (
    <section className={classes.progress} aria-label={t`Still of ${time}`}>
      <div className={classes.picture}>
        <Thumbnail
          src={url}
          alt={t`The camera at ${time}`}
          none={noStill(status ?? 'initializing')}
          loading={!ended}
        />
      </div>
      <div className={classes.said}>
        <div className={classes.line}>
          <strong>{time}</strong>
          {status !== undefined && <StatusBadge {...stillBadge(status)} />}
        </div>
        <div role="status" className={classes.line}>
          {!ended && <Loader size={14} />}
          <Text size="sm">{stillSentence(status ?? 'initializing')}</Text>
          {!ended && still !== undefined && <Elapsed />}
        </div>
        {query.error !== null && !ended && (
          <Text size="sm" c="var(--console-danger)" role="alert">
            {askedAgain(explain(query.error).title)}
          </Text>
        )}
        {url !== undefined && (
          <div className={classes.line}>
            <DownloadStill url={url} primary />
            {pathPrefix !== undefined && <SavedLink deviceId={deviceId} pathPrefix={pathPrefix} />}
          </div>
        )}
      </div>
    </section>
  )
}

/** Seconds since this came on screen. */
function Elapsed() {
  const [since] = useState(() => Date.now())
  return (
    <Text size="sm" c="dimmed" className="tabular">
      {durationText(useElapsed(since) * 1000)}
    </Text>
  )
}
