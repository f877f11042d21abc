import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { numberOf, positionKeys, positionOf } from '../../domain/data/keys.ts'
import { trackOf } from '../../domain/data/track.ts'
import { Track } from '../plane/Track.tsx'
import { valueOf } from './columns.tsx'
import classes from './DataView.module.css'
import { isCharted, type DrawnProps } from './drawn.ts'
import { bySource } from './series.ts'

/** Where one of the sources went, by the keys that hold positions. */
export function DataTrack(props: DrawnProps) {
  const { rows, keys, search, names, update, choice } = props
  const [moment, setMoment] = useState<number>()
  const [source, setSource] = useState<string>()
  const pairs = positionKeys(keys.map(({ key }) => key))
  const place = pairs.find(({ lat }) => lat === search.place) ?? pairs[0]
  const sources = bySource(rows)
  const options = [...sources].flatMap(([value, [first]]) =>
    first ? [{ value, label: names?.text(first.source) ?? first.source.resourceId }] : [],
  )
  const shown = options.find(({ value }) => value === source) ?? options[0]
  if (!place || !shown) return null
  const own = (sources.get(shown.value) ?? []).toSorted((a, b) => a.time - b.time)
  const colour = keys.find(({ key, kind }) => isCharted(kind) && search.keys?.[0] === key)
  const track = trackOf(
    own.map(({ time, reading }) => ({ at: time, ...positionOf(reading, place) })),
  )
  const colorBy = colour && {
    label: colour.key,
    ...(colour.unit !== undefined && { unit: colour.unit }),
    values: Float64Array.from(own, (row) => numberOf(valueOf(row, colour.key)) ?? Number.NaN),
  }
  const label = t`Positions of ${shown.label}`
  return (
    <section aria-label={label}>
      <div className={classes.controls}>
        {choice}
        {options.length > 1 && (
          <Select
            size="xs"
            aria-label={t`Whose positions`}
            allowDeselect={false}
            data={options}
            value={shown.value}
            onChange={(next) => setSource(next ?? undefined)}
          />
        )}
        {pairs.length > 1 && (
          <Select
            size="xs"
            aria-label={t`Keys of the position`}
            allowDeselect={false}
            data={pairs.map(({ lat, lon }) => ({ value: lat, label: `${lat}, ${lon}` }))}
            value={place.lat}
            onChange={(next) => update({ place: next ?? undefined })}
          />
        )}
        <Select
          size="xs"
          aria-label={t`Colour by`}
          allowDeselect={false}
          data={[
            { value: '', label: t`Coloured by time` },
            ...keys
              .filter(({ kind, key }) => isCharted(kind) && key !== place.lat && key !== place.lon)
              .map(({ key }) => ({ value: `key:${key}`, label: key })),
          ]}
          value={colour ? `key:${colour.key}` : ''}
          onChange={(next) => update({ keys: next ? [next.slice(4)] : undefined })}
        />
      </div>
      <Track
        label={label}
        track={track}
        moment={moment}
        onMoment={setMoment}
        {...(colorBy && { colorBy })}
      />
    </section>
  )
}
