import { plural, t } from '@lingui/core/macro'
import { MultiSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { positionKeys } from '../../domain/data/keys.ts'
import { firstFrom } from '../../domain/data/time-series.ts'
import { listText } from '../detail/locale.ts'
import { LineButton } from '../list/LineButton.tsx'
import { PointChart } from '../points/PointChart.tsx'
import { wholeOf, type PointSeries } from '../points/points.ts'
import type { Stretch } from '../timeline/view.ts'
import { useListSearch } from '../list/useListSearch.ts'
import classes from './DataView.module.css'
import { isCharted, type DrawnProps } from './drawn.ts'
import { chartSeries } from './series.ts'

/** Keys that are drawn at once. */
const mostCharted = 6

/** The numbers under one key or several over time, of each source. */
export function DataChart(props: DrawnProps) {
  const { rows, keys, search, names, update, choice } = props
  const { search: all } = useListSearch()
  const [hidden, setHidden] = useState<readonly string[]>([])
  const [now] = useState(() => Date.now())
  const numeric = keys.filter(({ kind }) => isCharted(kind))
  const wanted = search.keys ?? []
  const chosen = numeric.filter(({ key }) => wanted.includes(key)).slice(0, mostCharted)
  const pairs = positionKeys(keys.map(({ key }) => key))
  const places = new Set(pairs.flatMap(({ lat, lon }) => [lat, lon]))
  // Where something is, is seen better on its track.
  const first = numeric.find(({ key }) => !places.has(key)) ?? numeric[0]
  if (!first) return null
  const charted = chosen.length > 0 ? chosen : [first]
  const form = search.form ?? 'lines'
  const { series, left } = chartSeries(rows, charted, form, names?.text)
  const ahead = untilNow(series, now)
  const title = listText(charted.map(({ key }) => key))
  const asText = charted.filter(({ numbersAsText }) => numbersAsText)
  const textKeys = listText(asText.map(({ key }) => key))
  return (
    <section aria-label={title}>
      <div className={classes.controls}>
        {choice}
        <MultiSelect
          size="xs"
          className={classes.keys}
          aria-label={t`Values to chart`}
          data={numeric.map(({ key, unit }) => ({
            value: key,
            label: unit === undefined ? key : `${key} (${unit})`,
          }))}
          searchable
          maxValues={mostCharted}
          value={charted.map(({ key }) => key)}
          onChange={(next) => update({ keys: isUsual(next, first.key) ? undefined : next })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t`How to draw the values`}
          data={[
            { value: 'lines', label: t`Lines` },
            { value: 'bars', label: t`Bars` },
            { value: 'scatter', label: t`Points` },
          ]}
          value={form}
          onChange={(next) => update({ form: next === 'lines' ? undefined : next })}
        />
      </div>
      <PointChart
        label={title}
        series={series}
        view={readZoom(all['zoom']) ?? ahead?.view}
        onView={(view) => update({ zoom: zoomText(view ?? ahead?.whole) })}
        hidden={hidden}
        onHidden={setHidden}
        height={260}
      />
      {ahead && (
        <p className={classes.note}>
          {all['zoom'] === undefined && (
            <>
              {plural(ahead.count, {
                one: '# point is of a time to come and not in the picture.',
                other: '# points are of a time to come and not in the picture.',
              })}{' '}
            </>
          )}
          <LineButton
            label={all['zoom'] === undefined ? t`Show all of the time` : t`Show the time until now`}
            onClick={() =>
              update({ zoom: all['zoom'] === undefined ? zoomText(ahead.whole) : undefined })
            }
          />
        </p>
      )}
      {left > 0 && (
        <p className={classes.note}>
          {plural(left, {
            one: '# more series is not drawn. Choose fewer values or sources.',
            other: '# more series are not drawn. Choose fewer values or sources.',
          })}
        </p>
      )}
      {asText.length > 0 && (
        <p
          className={classes.note}
        >{t`Some numbers of ${textKeys} came as text and are drawn as numbers.`}</p>
      )}
    </section>
  )
}

/**
 * The time until now, where clocks of devices are ahead: a point of next year would press all others
 * into a corner. Undefined where none is, or no other.
 */
function untilNow(series: readonly PointSeries[], now: number) {
  const whole = wholeOf(series)
  if (!whole || whole.to <= now || whole.from >= now) return undefined
  let count = 0
  for (const { points } of series) count += points.times.length - firstFrom(points.times, now + 1)
  return { view: { from: whole.from, to: now }, whole, count }
}

const zoomText = (view: Stretch | undefined) =>
  view && `${Math.round(view.from)}-${Math.round(view.to)}`

const isUsual = (keys: readonly string[], first: string) =>
  keys.length === 0 || (keys.length === 1 && keys[0] === first)

/** The stretch of time that the URL has zoomed into, UNIX milliseconds. */
function readZoom(raw: unknown) {
  const [, from, to] = /^(\d{1,16})-(\d{1,16})$/.exec(String(raw)) ?? []
  const view = { from: Number(from), to: Number(to) }
  return view.from < view.to ? view : undefined
}
