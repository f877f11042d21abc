import { plural, t } from '@lingui/core/macro'
import type { MarkShape, Track } from '../../../../components/timeline/track.ts'
import type { Range } from '../../../../domain/soracam/timeline.ts'
import type { CameraEvent } from './recordings.ts'
import { eventKindLabel } from '../../../../words/soracam.ts'

interface Known {
  readonly recorded: readonly Range[]
  /** What can be shown without asking again. */
  readonly fetched: readonly Range[]
  readonly holes: readonly Range[]
  readonly events: readonly CameraEvent[]
}

const looks: Readonly<Record<string, { shape: MarkShape; color: string }>> = {
  motion: { shape: 'bar', color: '--console-series-3' },
  sound: { shape: 'diamond', color: '--console-series-2' },
}
const otherLook = { shape: 'ring', color: '--console-muted' } as const

export function eventShape(type: string): MarkShape {
  return (looks[type] ?? otherLook).shape
}

/** A custom property of the theme. */
export function eventColor(type: string): string {
  return (looks[type] ?? otherLook).color
}

/** The rows of a camera's timeline: recordings, motion, sound, and whatever else there was. */
export function tracksOf({ recorded, fetched, holes, events }: Known): Track[] {
  const others = events.filter(({ type }) => !(type in looks))
  return [
    {
      kind: 'spans',
      id: 'recorded',
      label: t`Recorded`,
      layers: [
        { ranges: recorded, look: 'band', color: '--console-series-1' },
        { ranges: fetched, look: 'line', color: '--console-accent' },
        { ranges: holes, look: 'hatched', color: '--console-danger' },
      ],
    },
    eventTrack('motion', motionCount, events),
    eventTrack('sound', soundCount, events),
    ...(others.length > 0 ? [{ ...eventTrack('other', otherCount, []), marks: others }] : []),
  ]
}

const motionCount = (count: number) =>
  plural(count, { one: '# motion event', other: '# motion events' })
const soundCount = (count: number) =>
  plural(count, { one: '# sound event', other: '# sound events' })
const otherCount = (count: number) =>
  plural(count, { one: '# other event', other: '# other events' })

function eventTrack(
  type: string,
  words: (count: number) => string,
  events: readonly CameraEvent[],
): Extract<Track, { kind: 'marks' }> {
  return {
    kind: 'marks',
    id: type,
    label: eventKindLabel(type),
    marks: events.filter((event) => event.type === type),
    shape: eventShape(type),
    color: eventColor(type),
    words,
  }
}
