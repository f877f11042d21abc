import { Button, SegmentedControl } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { Timeline } from '../../../components/timeline/Timeline.tsx'
import { fit } from '../../../components/timeline/view.ts'
import { recordedRanges } from '../../../domain/soracam/timeline.ts'
import { hourMs } from '../../../domain/time.ts'
import { factsOf } from '../$deviceId/-video/facts.ts'
import { useRecordings } from '../$deviceId/-video/recordings.ts'
import classes from './exports.module.css'

interface PeriodTimelineProps {
  readonly camera: SoraCamDevice
  readonly period: { readonly from: number | undefined; readonly to: number | undefined }
  /** Which end a moment that is chosen becomes. */
  readonly edge: 'from' | 'to'
  readonly onEdge: (edge: 'from' | 'to') => void
  readonly onChoose: (edge: 'from' | 'to', ms: number) => void
}

/** What was recorded around a period, with the period in it: a click moves one of its ends. */
export function PeriodTimeline(props: PeriodTimelineProps) {
  const { camera, period, edge, onEdge, onChoose } = props
  const { deviceId, name } = camera
  const now = useNow()
  const { limits } = factsOf(camera, now)
  const [view, setView] = useState(() => {
    const end = (period.to ?? now) + hourMs
    return fit({ from: end - 6 * hourMs, to: end }, limits)
  })
  const recordings = useRecordings(deviceId, { from: view.from, to: Math.min(view.to, now) }, true)
  const recorded = recordedRanges(
    recordings.chunks.flatMap((chunk) => chunk.recordings),
    now,
  )
  const { from, to } = period
  const chosen = from !== undefined && to !== undefined && to > from ? [{ from, to }] : []
  return (
    <div className={classes.timeline}>
      <SegmentedControl
        size="xs"
        aria-label={t`What a click on the timeline moves`}
        data={[
          { value: 'from', label: t`Choose the start` },
          { value: 'to', label: t`Choose the end` },
        ]}
        value={edge}
        onChange={onEdge}
      />
      <Timeline
        label={t`Period of ${name} to export`}
        tracks={[
          {
            kind: 'spans',
            id: 'recorded',
            label: t`Recorded`,
            layers: [{ ranges: recorded, look: 'band', color: '--console-series-1' }],
          },
          {
            kind: 'spans',
            id: 'period',
            label: t`Period`,
            layers: [{ ranges: chosen, look: 'band', color: '--console-accent' }],
          },
        ]}
        view={view}
        limits={limits}
        now={now}
        moment={edge === 'from' ? from : to}
        onView={setView}
        onMoment={(ms) => onChoose(edge, Math.floor(Math.min(ms, Date.now()) / 1000) * 1000)}
      />
      {Boolean(recordings.error) && (
        <div role="alert" className={classes.untold}>
          <span>{t`It could not be loaded what was recorded.`}</span>
          <Button size="compact-xs" variant="default" onClick={recordings.retry}>
            {t`Try again`}
          </Button>
        </div>
      )}
    </div>
  )
}
