import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { explain } from '../../../../api/errors.ts'
import { Note } from '../../../../components/action/Note.tsx'
import { secondText } from '../../../../components/timeline/labels.ts'
import type { ScreenState } from '../../../../components/video/part.ts'
import type { Range } from '../../../../domain/soracam/timeline.ts'
import type { PlaybackState } from './playback.ts'
import { quotaText } from '../../-camera/words.ts'

function skipped({ from, to }: Range): string {
  const [start, end] = [secondText(from), secondText(to)]
  return t`Nothing was recorded from ${start} to ${end}.`
}

function askedAgain({ at, seconds }: NonNullable<PlaybackState['renewed']>): string {
  const [start, cost] = [secondText(at), quotaText(seconds)]
  return t`It was asked for again from ${start} on and goes on there. That took ${cost} of the viewing quota.`
}

interface NotesProps {
  readonly screen: ScreenState
  readonly state: PlaybackState
  readonly onMore: () => void
}

/** What happened to the video while it goes on. */
export function Notes({ screen, state, onMore }: NotesProps) {
  const { passed } = screen
  const { renewed, stop } = state
  const waiting = screen.status === 'playing' || screen.status === 'paused'
  return (
    <>
      {passed && (
        <Note tone="quiet" role="status" title={t`A gap was skipped`}>
          <p>{skipped(passed)}</p>
        </Note>
      )}
      {renewed && (
        <Note tone="quiet" role="status" title={t`The addresses of the video had expired`}>
          <p>{askedAgain(renewed)}</p>
        </Note>
      )}
      {stop?.kind === 'quotaUsedUp' && waiting && (
        <Note tone="warning" role="status" title={t`The viewing quota ends with this video`}>
          <p>{t`Nothing more can be asked for this month.`}</p>
        </Note>
      )}
      {stop?.kind === 'failed' && stop.during === 'next' && waiting && (
        <Note tone="warning" role="alert" title={t`What follows could not be fetched yet`}>
          <p>{explain(stop.error).detail}</p>
          <Button size="xs" variant="default" mt={8} onClick={onMore}>
            {t`Try again`}
          </Button>
        </Note>
      )}
    </>
  )
}
