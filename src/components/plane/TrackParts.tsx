import { t } from '@lingui/core/macro'
import type { Track } from '../../domain/data/track.ts'
import { coordinates } from '../../domain/geo.ts'
import { exactTimes, timeText } from '../detail/locale.ts'
import { Time } from '../detail/Time.tsx'
import { measureText } from '../points/points.ts'
import { valueText } from '../points/crosshair.ts'
import { PositionLink } from './PositionLink.tsx'
import type { TrackProps } from './track.ts'
import type { Size } from './track-view.ts'
import classes from './Track.module.css'

const pointOf = ({ lat, lon }: Track, place: number) => ({
  lat: lat[place] ?? 0,
  lon: lon[place] ?? 0,
})

function valueAt({ colorBy }: Pick<TrackProps, 'colorBy'>, place: number): string | undefined {
  if (!colorBy) return undefined
  const { label, unit, values } = colorBy
  const value = values[place]
  const text = valueText(Number.isNaN(value) ? undefined : value, unit)
  return t`${label}: ${text}`
}

/** A place of a track to be heard: its time, where it is, and its value. */
export function placeText(props: TrackProps, place: number): string {
  const { track } = props
  const [local] = exactTimes(track.times[place] ?? 0)
  const value = valueAt(props, place)
  return [local, coordinates(pointOf(track, place)), ...(value ? [value] : [])].join('; ')
}

interface MomentProps extends TrackProps {
  readonly place: number
  /** Pixels of the picture. */
  readonly at: { readonly x: number; readonly y: number }
  readonly size: Size
}

/** When something was at a place, beside that place. */
export function Moment(props: MomentProps) {
  const { track, place, at, size } = props
  const [local, utc] = exactTimes(track.times[place] ?? 0)
  const value = valueAt(props, place)
  return (
    <span className={classes.moment} style={{ left: at.x, top: at.y }} aria-hidden>
      <i />
      <span
        className={classes.readout}
        data-right={at.x > size.width / 2 || undefined}
        data-above={at.y > size.height / 2 || undefined}
      >
        <strong>{local}</strong>
        <span className={classes.quiet}>{utc}</span>
        <span>{coordinates(pointOf(track, place))}</span>
        {value && <span>{value}</span>}
      </span>
    </span>
  )
}

interface TrackLegendProps extends Pick<TrackProps, 'colorBy'> {
  readonly least: number
  readonly most: number
}

/** What the colours of a track stand for. */
export function TrackLegend({ colorBy, least, most }: TrackLegendProps) {
  if (!(least <= most)) return <div className={classes.legend} />
  const text = (value: number) => {
    if (!colorBy) return timeText(value)
    return colorBy.unit === undefined ? measureText(value) : valueText(value, colorBy.unit)
  }
  return (
    <div className={classes.legend}>
      <span>{colorBy?.label ?? t`Time`}</span>
      <span>{text(least)}</span>
      <i className={classes.ramp} aria-hidden />
      <span>{text(most)}</span>
    </div>
  )
}

interface TrackPlacesProps {
  readonly track: Track
  /** Places of the points; -1 where there is none. */
  readonly first: number
  readonly last: number
  readonly chosen: number
}

/** Where a track began and ended and the chosen moment of it, each with its way to a map. */
export function TrackPlaces({ track, first, last, chosen }: TrackPlacesProps) {
  if (first < 0) return null
  const places = [
    { label: t`Start`, place: first },
    { label: t`End`, place: last },
    ...(chosen < 0
      ? []
      : [{ label: t({ message: 'Chosen', context: 'position' }), place: chosen }]),
  ]
  return (
    <dl className={classes.places}>
      {places.map(({ label, place }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Time at={track.times[place]} absolute />
            <PositionLink point={pointOf(track, place)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
