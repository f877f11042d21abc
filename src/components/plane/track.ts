import type { Track } from '../../domain/data/track.ts'

/** What a track is coloured by, one value for each of its points; NaN where there is none. */
export interface TrackValues {
  readonly label: string
  /** `km/h`, as it stands behind a number. */
  readonly unit?: string
  readonly values: Float64Array
}

export interface TrackProps {
  /** What it is of: "Positions of Truck 12". */
  readonly label: string
  readonly track: Track
  /** It is coloured by time when left out. */
  readonly colorBy?: TrackValues
  /** The moment that is chosen, UNIX milliseconds. */
  readonly moment: number | undefined
  readonly onMoment: (ms: number | undefined) => void
  /** Pixels. */
  readonly height?: number
}

/** Pixels of a picture where nothing else is said. */
export const trackHeight = 420

/** Where each of some values stands between the least and the greatest of them, 0 to 1. */
export function shadesOf(values: Float64Array) {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const span = most - least || 1
  return { least, most, shade: values.map((value) => (value - least) / span) }
}
