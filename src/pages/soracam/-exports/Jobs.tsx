import { Button } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import { getGetSoraCamDeviceExportedVideoQueryOptions } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamVideoExportInfo } from '../../../api/generated/models/soraCamVideoExportInfo.ts'
import * as op from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { sleep } from '../../../api/sleep.ts'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { secondText } from '../../../components/timeline/labels.ts'
import { isExportWorking } from '../../../domain/soracam/exports.ts'
import { exactTime } from '../-list/camera-columns.tsx'
import { DownloadStill } from '../-stills/DownloadStill.tsx'
import { addressAt, statusAt } from '../-stills/query.ts'
import { askedAgain, stillBadge } from '../-stills/words.ts'
import { Countdown } from './Countdown.tsx'
import classes from './exports.module.css'
import {
  forgetJob,
  isSending,
  sendRest,
  stopSending,
  useJobs,
  type JobPiece,
  type VideoJob,
} from './jobs.ts'
import { SavedLink } from './SavedLink.tsx'
import { videoSentence } from './words.ts'

/** The videos of a camera that were asked for in this tab, each followed to its end. */
export function Jobs({ deviceId }: { readonly deviceId: string }) {
  const jobs = useJobs(deviceId)
  const box = useRef<HTMLDivElement>(null)
  const count = jobs.length
  const before = useRef(count)
  useEffect(() => {
    // What was just begun stands below the form that it was begun with.
    if (count > before.current) box.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
    before.current = count
  }, [count])
  if (count === 0) return null
  return (
    <div ref={box} className={classes.jobs}>
      {jobs.map((job) => (
        <Job key={job.jobId} job={job} />
      ))}
    </div>
  )
}

interface Row extends JobPiece {
  readonly index: number
  readonly info: SoraCamVideoExportInfo | undefined
  /** Why it is not known how it stands. */
  readonly problem: string | undefined
}

/** How the pieces of a job stand (getSoraCamDeviceExportedVideo), asked for again until each has ended. */
function useRows({ deviceId, pieces }: VideoJob): readonly Row[] {
  // Many pieces share the calls that the API allows.
  const every = Math.max(2000, pieces.length * 400)
  const answers = useQueries({
    queries: pieces.map(({ exportId = '' }) =>
      getGetSoraCamDeviceExportedVideoQueryOptions(deviceId, exportId, {
        query: {
          enabled: exportId !== '',
          refetchInterval: ({ state }) => {
            const status = state.data?.data.status
            return status === undefined || isExportWorking(status) ? every : false
          },
        },
      }),
    ),
  })
  return pieces.map((piece, index) => {
    const { data, error } = answers[index] ?? {}
    return { ...piece, index, info: data?.data, problem: error ? explain(error).title : undefined }
  })
}

function Job({ job }: { readonly job: VideoJob }) {
  const client = useQueryClient()
  const now = useNow()
  const rows = useRows(job)
  const [playing, setPlaying] = useState<string>()
  const [start, end] = [exactTime(job.from), exactTime(job.to)]
  const ended = rows.filter(({ info }) => info && !isExportWorking(info.status)).length
  useEffect(() => {
    // A video takes from the quota when it is done.
    if (ended > 0) void invalidateAfter(client, op.exportSoraCamDeviceRecordedVideo)
  }, [ended, client])

  const addresses = rows.flatMap(({ info }) => (info && addressAt(info, now)) ?? [])
  const unsent = rows.filter(({ exportId, refused }) => !exportId && !refused).length
  const [ready, all] = [addresses.length, rows.length]
  return (
    <section className={classes.job} aria-label={t`Video from ${start} to ${end}`}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t`${start} to ${end}`}</h3>
        <span role="status">
          {plural(all, {
            one: `${ready} of # file is ready`,
            other: `${ready} of # files are ready`,
          })}
        </span>
        <div className={classes.actions}>
          {ready > 1 && (
            <Button size="compact-sm" variant="default" onClick={() => void downloadAll(addresses)}>
              {plural(ready, { one: 'Download # file', other: 'Download # files' })}
            </Button>
          )}
          {job.pathPrefix !== undefined && (
            <SavedLink deviceId={job.deviceId} pathPrefix={job.pathPrefix} />
          )}
          {isSending(job) && (
            <Button size="compact-sm" variant="default" onClick={() => stopSending(job)}>
              {t`Ask for no more`}
            </Button>
          )}
          {!isSending(job) && unsent > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => void sendRest(job.jobId)}>
              {plural(unsent, { one: 'Export the last # file', other: 'Export the other # files' })}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => forgetJob(job)}>
            {t`Put away`}
          </Button>
        </div>
      </div>
      <StaticTable
        label={t`Files of the video from ${start} to ${end}`}
        columns={columnsOf(job, now, setPlaying)}
        rows={rows}
        rowKey={({ from }) => String(from)}
      />
      {playing !== undefined && addresses.includes(playing) && (
        // What a camera records in the cloud has no captions.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          key={playing}
          className={classes.video}
          src={playing}
          controls
          autoPlay
          aria-label={t`Exported video of ${start}`}
        />
      )}
    </section>
  )
}

function columnsOf(
  job: VideoJob,
  now: number,
  onPlay: (url: string) => void,
): readonly StaticColumn<Row>[] {
  return [
    // The days stand above.
    { header: t`Start`, cell: ({ from }) => secondText(from) },
    { header: t`End`, cell: ({ to }) => secondText(to) },
    { header: t`State`, cell: (row) => <State row={row} now={now} /> },
    {
      header: t`Address good for`,
      cell: ({ info }) =>
        info?.expiryTime !== undefined &&
        statusAt(info, now) === 'completed' && <Countdown until={info.expiryTime} />,
    },
    {
      header: t`File`,
      cell: (row) => <Actions row={row} job={job} now={now} onPlay={onPlay} />,
    },
  ]
}

function State({ row, now }: { readonly row: Row; readonly now: number }) {
  const { info, exportId, refused, problem } = row
  if (refused !== undefined) return <span role="alert">{refused}</span>
  if (exportId === undefined) return t`Not asked for yet`
  if (info === undefined) return problem === undefined ? t`Asked for` : askedAgain(problem)
  const status = statusAt(info, now)
  const quiet = status === 'completed' || isExportWorking(status)
  return (
    <>
      <StatusBadge {...stillBadge(status)} />
      {!quiet && <div className={classes.why}>{videoSentence(status)}</div>}
    </>
  )
}

interface ActionsProps {
  readonly row: Row
  readonly job: VideoJob
  readonly now: number
  readonly onPlay: (url: string) => void
}

function Actions({ row, job, now, onPlay }: ActionsProps) {
  const { info, refused, index } = row
  const status = info && statusAt(info, now)
  const url = info && addressAt(info, now)
  if (url !== undefined) {
    return (
      <span className={classes.head}>
        <DownloadStill url={url} />
        {!job.archive && (
          <Button size="compact-xs" variant="default" onClick={() => onPlay(url)}>
            {t`Play`}
          </Button>
        )}
      </span>
    )
  }
  const over = status === 'failed' || status === 'limitExceeded' || status === 'expired'
  if (!over && refused === undefined) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={isSending(job)}
      onClick={() => void sendRest(job.jobId, index)}
    >
      {t`Export again`}
    </Button>
  )
}

/** Milliseconds between two downloads: a browser takes several at once for one. */
const apart = 500

async function downloadAll(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const link = document.createElement('a')
    link.href = address
    link.download = ''
    link.click()
    await sleep(apart)
  }
}
