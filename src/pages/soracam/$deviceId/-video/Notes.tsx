import { Button } from '@mantine/core'
import { explain } from '../../../../api/errors.ts'
import { Note } from '../../../../components/action/Note.tsx'
import { secondText } from '../../../../components/timeline/labels.ts'
import type { ScreenState } from '../../../../components/video/part.ts'
import type { PlaybackState } from './playback.ts'
import { viewingTime } from './words.ts'

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
        <Note tone="quiet" role="status" title="A gap was skipped">
          <p>{`Nothing was recorded from ${secondText(passed.from)} to ${secondText(passed.to)}.`}</p>
        </Note>
      )}
      {renewed && (
        <Note tone="quiet" role="status" title="The addresses of the video had expired">
          <p>
            {`It was asked for again from ${secondText(renewed.at)} on and goes on there. That took ${viewingTime(renewed.seconds)} of the viewing time.`}
          </p>
        </Note>
      )}
      {stop?.kind === 'quotaUsedUp' && waiting && (
        <Note tone="warning" role="status" title="The viewing time ends with this video">
          <p>Nothing more can be asked for this month.</p>
        </Note>
      )}
      {stop?.kind === 'failed' && stop.during === 'next' && waiting && (
        <Note tone="warning" role="alert" title="What follows could not be fetched yet">
          <p>{explain(stop.error).detail}</p>
          <Button size="xs" variant="default" mt={8} onClick={onMore}>
            Try again
          </Button>
        </Note>
      )}
    </>
  )
}
