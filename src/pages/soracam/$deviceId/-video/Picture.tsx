import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { ApiError, explain } from '../../../../api/errors.ts'
import { secondText } from '../../../../components/timeline/labels.ts'
import type { ScreenState } from '../../../../components/video/part.ts'
import { nextVideo } from '../../../../domain/soracam/playback.ts'
import { latestVideoMs, streamLimitMs } from '../../../../domain/soracam/stream.ts'
import type { Range } from '../../../../domain/soracam/timeline.ts'
import { Cover, PlayButton } from './Cover.tsx'
import type { PlaybackState, Stop } from './playback.ts'
import { quotaText } from '../../-camera/words.ts'
import { momentText, renewalText } from './words.ts'

export interface PictureProps {
  readonly screen: ScreenState
  readonly state: PlaybackState
  /** The moment that is chosen, UNIX milliseconds. */
  readonly moment: number | undefined
  /** Whether the chosen moment is what the screen shows. */
  readonly shown: boolean
  readonly recorded: readonly Range[]
  /** Whether `recorded` is all that there is around the moment. */
  readonly known: boolean
  readonly secondsLeft: number | undefined
  readonly now: number
  /** Whether there may be a latest video; why not is said above the picture. */
  readonly live: boolean
  readonly onStart: (ms: number) => void
  readonly onLatest: () => void
  readonly onMore: () => void
  readonly onSkipHole: () => void
  readonly onRetry: () => void
}

/** What lies over the picture when it does not simply play. */
export function Picture(props: PictureProps) {
  const { screen, state, shown } = props
  if (state.asking === 'first') return <Cover busy title={t`Asking for the video`} />
  if (state.asking === 'renewal') return <Cover busy title={t`Asking for fresh addresses`} />
  if (shown && screen.status === 'hole' && screen.hole) return <Hole {...props} />
  if (state.stop && (!shown || screen.status === 'ended' || screen.status === 'failed')) {
    return <Stopped {...props} stop={state.stop} />
  }
  if (shown && screen.status === 'failed') return <Broken {...props} />
  if (shown && screen.status === 'ended') {
    return state.asking ? <Cover busy title={t`Asking for what follows`} /> : null
  }
  if (shown && screen.status !== 'empty') return null
  return <Begin {...props} />
}

const latestSeconds = latestVideoMs / 1000

function Begin(props: PictureProps) {
  const { moment, recorded, known, secondsLeft, now, live, onStart, onLatest } = props
  if (secondsLeft !== undefined && secondsLeft < 1) return <UsedUp now={now} />
  if (moment === undefined) {
    if (!live) {
      return (
        <Cover title={t`There is no latest video`}>{t`Choose a moment on the timeline.`}</Cover>
      )
    }
    return (
      <Cover
        title={t`Choose a moment on the timeline, or play the latest video`}
        actions={<PlayButton label={t`Play the latest 5 minutes`} onClick={onLatest} />}
      >
        <Cost seconds={latestSeconds} secondsLeft={secondsLeft} />
      </Cover>
    )
  }
  const when = momentText(moment, now)
  const plan = nextVideo({ at: moment, recorded, secondsLeft, now })
  if (plan.kind === 'quotaUsedUp') return <UsedUp now={now} />
  if (plan.kind === 'nothingRecorded' && known) {
    return (
      <Cover title={t`Nothing was recorded from ${when} on`}>
        {t`Choose an earlier moment on the timeline.`}
      </Cover>
    )
  }
  const from = plan.kind === 'ask' ? plan.range.from : moment
  const start = secondText(from)
  const seconds = plan.kind === 'ask' ? plan.seconds : streamLimitMs / 1000
  return (
    <Cover
      title={
        from - moment >= 1000
          ? t`Nothing was recorded at ${when}. The next recording begins at ${start}.`
          : when
      }
      actions={<PlayButton label={t`Play from ${start}`} onClick={() => onStart(from)} />}
    >
      <Cost seconds={seconds} secondsLeft={secondsLeft} />
    </Cover>
  )
}

interface CostProps {
  readonly seconds: number
  readonly secondsLeft: number | undefined
}

function Cost({ seconds, secondsLeft }: CostProps) {
  const cost = quotaText(seconds)
  return (
    <>
      {t`This will use up to ${cost} of the viewing quota.`} <Left seconds={secondsLeft} />
    </>
  )
}

/** What is left of the month's quota, where it is known. */
function Left({ seconds }: { readonly seconds: number | undefined }) {
  if (seconds === undefined) return null
  const left = quotaText(seconds)
  return <>{t`${left} are left this month.`}</>
}

function UsedUp({ now }: { readonly now: number }) {
  const renewal = renewalText(now)
  return (
    <Cover title={t`This month’s viewing quota is used up`}>
      {t`Video and stills of this camera are available again on ${renewal}, when the month turns in UTC. The timeline and its events stay.`}
    </Cover>
  )
}

function Hole({ screen, onSkipHole, onRetry }: PictureProps) {
  const { hole } = screen
  if (!hole) return null
  const [from, to] = [secondText(hole.from), secondText(hole.to)]
  return (
    <Cover
      alert
      title={t`The video from ${from} to ${to} is missing`}
      actions={
        <>
          <Button onClick={onSkipHole}>{t`Skip to ${to}`}</Button>
          <Button variant="default" onClick={onRetry}>
            {t`Try again`}
          </Button>
        </>
      }
    >
      {t`The service has no such part, although it was recorded.`}
    </Cover>
  )
}

function Broken({ screen, onRetry }: PictureProps) {
  const { trouble } = screen
  const again = (
    <Button variant="default" onClick={onRetry}>
      {t`Try again`}
    </Button>
  )
  switch (trouble?.kind) {
    case 'connection':
      return (
        <Cover alert title={t`The video could not be fetched`} actions={again}>
          {t`The connection to the service of the video broke, or this console may not reach it. Check your network, then try again. It goes on where it stopped.`}
        </Cover>
      )
    case 'format':
      return (
        <Cover alert title={t`This browser cannot play the video`}>
          {t`It does not know the camera’s video format. Open this page in another browser.`}
        </Cover>
      )
    case 'other':
      return (
        <Cover alert title={t`The video stopped`} actions={again}>
          {trouble.detail} {t`Try again; it goes on where it stopped.`}
        </Cover>
      )
    default:
      return null
  }
}

function Stopped(props: PictureProps & { readonly stop: Stop }) {
  const { stop, now, moment, screen, secondsLeft, onStart, onLatest, onMore } = props
  const at = screen.position ?? moment
  const from = secondText(at ?? now)
  switch (stop.kind) {
    case 'quotaUsedUp':
      return <UsedUp now={now} />
    case 'newest':
      return (
        <Cover
          title={t`That is all that was recorded so far`}
          actions={
            <Button variant="default" onClick={onMore}>
              {t`Look for more`}
            </Button>
          }
        >
          {t`What a camera records is in the cloud a moment later.`}
        </Cover>
      )
    case 'noLatest':
      return (
        <Cover title={t`There is no latest video`}>
          {t`The camera has recorded nothing in the last five minutes, so nothing was taken from the viewing quota. Choose a moment on the timeline.`}
        </Cover>
      )
    case 'refused':
      return (
        <Cover
          alert
          title={t`The service refuses the addresses of this video`}
          actions={
            at !== undefined && (
              <PlayButton label={t`Ask again from ${from}`} onClick={() => onStart(at)} />
            )
          }
        >
          {t`They were fresh, so asking again may not help. It takes viewing quota each time.`}
        </Cover>
      )
    case 'failed': {
      const { title, detail } = explain(stop.error)
      const none = stop.error instanceof ApiError && stop.error.status === 404
      const again = () => {
        if (stop.during === 'next') onMore()
        else if (at === undefined) onLatest()
        else onStart(at)
      }
      return (
        <Cover
          alert
          title={none ? t`Nothing was recorded at this time` : title}
          actions={
            !none && (
              <Button variant="default" onClick={again}>
                {t`Try again`}
              </Button>
            )
          }
        >
          <p>{none ? t`Choose another moment on the timeline.` : detail}</p>
          {!none && secondsLeft !== undefined && (
            <p>
              <Left seconds={secondsLeft} />
            </p>
          )}
        </Cover>
      )
    }
  }
}
