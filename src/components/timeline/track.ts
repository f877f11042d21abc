import type { Mark } from './marks.ts'
import type { Stretch } from './view.ts'

/** Stretches of a track that look alike. */
export interface SpanLayer {
  readonly ranges: readonly Stretch[]
  /** A band, a thin line at its foot, or diagonal lines over a warning. */
  readonly look: 'band' | 'line' | 'hatched'
  /** A custom property of the theme, for example `--console-series-1`. */
  readonly color: string
}

interface TrackBase {
  readonly id: string
  readonly label: string
}

/** A row of bands: when something was so. */
export interface SpanTrack extends TrackBase {
  readonly kind: 'spans'
  readonly layers: readonly SpanLayer[]
}

/** How single marks are told apart without colour. */
export type MarkShape = 'bar' | 'diamond' | 'ring'

/** A row of marks: when something happened, in order of time. */
export interface MarkTrack extends TrackBase {
  readonly kind: 'marks'
  readonly marks: readonly Mark[]
  readonly shape: MarkShape
  readonly color: string
  /** What so many of them are called: "3 motion events". */
  readonly words: (count: number) => string
}

export type Track = SpanTrack | MarkTrack

/** Pixels. */
export const axisHeight = 26
export const trackHeight = 34

/** The height of a timeline with these tracks, pixels. */
export function timelineHeight(tracks: readonly Track[]): number {
  return axisHeight + tracks.length * trackHeight
}
