import { t } from '@lingui/core/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useGetSoraCamDeviceExportUsage } from '../../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../../api/generated/models/soraCamDevice.ts'
import * as operations from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { Note } from '../../../../components/action/Note.tsx'
import { useNow } from '../../../../components/detail/useNow.ts'
import { late } from '../../../../components/feedback/late.tsx'
import { Loading } from '../../../../components/feedback/States.tsx'
import { Timeline } from '../../../../components/timeline/Timeline.tsx'
import { pan, spanOf, type Stretch } from '../../../../components/timeline/view.ts'
import type { ScreenStatus } from '../../../../components/video/part.ts'
import { Player } from '../../../../components/video/Player.tsx'
import { recordedRanges } from '../../../../domain/soracam/timeline.ts'
import { Cover } from './Cover.tsx'
import { factsOf } from './facts.ts'
import { Notes } from './Notes.tsx'
import { Picture } from './Picture.tsx'
import { joinEvents, useRecordings } from './recordings.ts'
import { timeInUrl, timeOf, type MomentSearch } from './moment.ts'
import { viewInUrl, viewOf } from './search.ts'
import { Stills } from './Stills.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { tracksOf } from './tracks.ts'
import { usePlayback } from './usePlayback.ts'
import classes from './video.module.css'
import { QuotaPanel } from '../../-camera/QuotaPanel.tsx'
import { stillRefusal } from '../../-camera/still-refusal.ts'

// Picture and timeline are there first; the table of what they show follows.
const EventTable = late(() => import('./EventTable.tsx').then((all) => all.EventTable), {
  waiting: () => <Loading rows={4} />,
})

interface RecordingsPageProps {
  readonly camera: SoraCamDevice
  readonly search: MomentSearch
  /** Puts a change into the URL, as a step that Back undoes or in place of the one at hand. */
  readonly onSearch: (change: MomentSearch, how: 'push' | 'replace') => void
}

/** Milliseconds of playing after which the URL follows. */
const urlStepMs = 15_000

/** A camera's recordings: the picture, the timeline, and the events of what it shows. */
export function RecordingsPage({ camera, search, onSearch }: RecordingsPageProps) {
  const { deviceId, name } = camera
  const { may } = usePermissions()
  const now = useNow()
  const mayStream = may(operations.getSoraCamDeviceStreamingVideo, { device_id: deviceId })
  const mayList = may(operations.listSoraCamDeviceRecordingsAndEvents, { device_id: deviceId })
  const mayExport = may(operations.exportSoraCamDeviceRecordedImage, { device_id: deviceId })
  const mayKnow = may(operations.getSoraCamDeviceExportUsage, { device_id: deviceId })
  const { licensed, limits, standing } = factsOf(camera, now)
  const { screen, shown: picture, playback, state } = usePlayback(deviceId)
  const usage = useGetSoraCamDeviceExportUsage(deviceId, {
    query: { enabled: licensed && mayKnow.allowed },
  })
  const secondsLeft = usage.data?.data.video.remainingSeconds

  const [latestAsked, setLatestAsked] = useState(false)
  const { position, status } = picture
  const asked = timeOf(search.at)
  const shown =
    position !== undefined &&
    status !== 'empty' &&
    (asked === undefined ? latestAsked : playback.has(asked))
  const moment = shown ? position : asked
  const view = viewOf(search, limits, now)
  const recordings = useRecordings(
    deviceId,
    { from: view.from, to: Math.min(view.to, now) },
    licensed && mayList.allowed,
  )
  const recorded = recordedRanges(
    recordings.chunks.flatMap((chunk) => chunk.recordings),
    now,
  )
  const events = joinEvents(recordings.chunks)
  const tracks = tracksOf({
    recorded,
    fetched: state.fetched,
    holes: picture.holes,
    events,
  })

  /** What this page itself wrote into the URL as it went on; anything else was chosen. */
  const written = useRef<string>(undefined)
  const write = (at: number, shows: Stretch) => {
    written.current = timeInUrl(at)
    onSearch({ at: written.current, ...viewInUrl(shows, at, now) }, 'replace')
  }

  const start = (at: number) => {
    write(at, view)
    void playback.start(at)
  }
  const latest = () => {
    setLatestAsked(true)
    void playback.latest()
  }
  const choose = (ms: number) => {
    const at = Math.max(limits.within.from, Math.min(ms, Date.now()))
    const within = at >= view.from && at <= view.to
    const kept = within ? viewInUrl(view, at, now) : { from: undefined, span: search.span }
    onSearch({ at: timeInUrl(at), ...kept }, 'push')
  }
  const chooseLatest = () => {
    setLatestAsked(false)
    onSearch({ at: undefined, from: undefined, span: undefined }, 'push')
  }
  const show = (next: Stretch) => onSearch(viewInUrl(next, asked, now), 'replace')
  const play = () => {
    if (!mayStream.allowed || !licensed) return
    if (shown && status === 'ended') void playback.more(position)
    else if (shown) screen.reel?.play()
    else if (moment !== undefined) start(moment)
  }

  // The URL and what is shown of the timeline follow the picture.
  const follow = useEffectEvent((at: number, status: ScreenStatus) => {
    // What was chosen last may not be on screen yet.
    if (asked === undefined || !shown || search.at !== written.current) return
    if (status === 'playing' && at > view.to && at < view.to + spanOf(view)) {
      write(at, pan(view, at - view.from - spanOf(view) * 0.1, limits))
    } else if (status === 'paused' || Math.abs(at - asked) > urlStepMs) {
      if (Math.abs(at - asked) >= 1000) write(at, view)
    }
  })
  useEffect(() => {
    if (position !== undefined) follow(position, status)
  }, [position, status])

  // A moment that was chosen, wherever: on the timeline, in the table, by going back.
  const turnTo = useEffectEvent((at: string | undefined) => {
    if (at === written.current && at !== undefined) return
    written.current = at
    if (asked !== undefined && playback.has(asked)) void screen.reel?.seek(asked)
    else if (asked !== undefined || !latestAsked) screen.reel?.pause()
  })
  useEffect(() => turnTo(search.at), [search.at])

  return (
    <div className={classes.page}>
      {standing && (
        <Note tone="quiet" title={standing.title}>
          <p>{standing.text}</p>
        </Note>
      )}
      <div className={classes.top}>
        <Player
          screen={screen}
          state={picture}
          label={t`Video of ${name}`}
          moment={moment}
          onPlay={play}
          onSeek={choose}
        >
          {!licensed ? (
            <Cover title={t`This camera has no recording license`}>
              {t`Without one, nothing is kept in the cloud that could be shown here.`}
            </Cover>
          ) : !mayStream.allowed ? (
            <Cover title={t`You may not watch the recordings of this camera`}>
              {mayStream.reason} {t`The timeline shows what was recorded and noticed.`}
            </Cover>
          ) : (
            <Picture
              screen={picture}
              state={state}
              moment={moment}
              shown={shown}
              recorded={recorded}
              known={!recordings.loading && !recordings.error && mayList.allowed}
              secondsLeft={secondsLeft}
              now={now}
              live={standing === undefined}
              onStart={start}
              onLatest={latest}
              onMore={() => void playback.more(position ?? moment ?? now)}
              onSkipHole={() => screen.reel?.skipHole()}
              onRetry={() => screen.reel?.retry()}
            />
          )}
        </Player>
        <div className={classes.side}>
          <div className={classes.notes}>
            <Notes
              screen={picture}
              state={state}
              onMore={() => position !== undefined && void playback.more(position)}
            />
          </div>
          {licensed && mayKnow.allowed && <QuotaPanel query={usage} />}
          {licensed && mayExport.allowed && (
            <Stills
              deviceId={deviceId}
              moment={moment}
              now={now}
              refused={stillRefusal(camera, usage.data?.data)}
            />
          )}
        </div>
      </div>
      {licensed && mayList.allowed && (
        <>
          <div className={classes.timeline}>
            <TimelineBar
              view={view}
              limits={limits}
              moment={asked}
              now={now}
              onView={show}
              onMoment={choose}
              onLatest={chooseLatest}
            />
            <Timeline
              label={t`Recordings of ${name}`}
              tracks={tracks}
              view={view}
              limits={limits}
              now={now}
              moment={moment}
              onView={show}
              onMoment={choose}
            />
          </div>
          <EventTable events={events} recordings={recordings} view={view} />
        </>
      )}
      {licensed && !mayList.allowed && (
        <Note tone="quiet" title={t`You may not see what this camera recorded`}>
          <p>{mayList.reason}</p>
        </Note>
      )}
    </div>
  )
}
