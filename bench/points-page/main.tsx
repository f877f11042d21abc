import '../../src/words/language.ts'
import '@mantine/core/styles.layer.css'
import '../../src/theme/type.css'
import '../../src/theme/global.css'
import '../../src/theme/forced.css'
import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { seriesColor } from '../../src/components/chart/palette.ts'
import { Track } from '../../src/components/plane/Track.tsx'
import { PointChart } from '../../src/components/points/PointChart.tsx'
import type { PointSeries } from '../../src/components/points/points.ts'
import type { Stretch } from '../../src/components/timeline/view.ts'
import type { TimeSeries } from '../../src/domain/data/time-series.ts'
import { theme } from '../../src/theme/theme.ts'

/** The page's address says what it shows: `?kind=line&points=200000&series=4`, or `?kind=track`. */
const asked = new URLSearchParams(location.search)
const kind = asked.get('kind') ?? 'line'
const count = Number(asked.get('points') ?? 200_000)
const of = Number(asked.get('series') ?? 4)
const end = Date.UTC(2026, 10, 27)
const stepMs = 60_000
const units = ['°C', '°C', '%', undefined]

/** Noise that is the same each time: a generator of Lehmer's kind. */
let state = 1
function random(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

function walk(length: number, missing: number): TimeSeries {
  let value = 20
  const values = Float64Array.from({ length }, () => {
    value += random() - 0.5 + (20 - value) * 0.001
    return random() < missing ? Number.NaN : Math.round(value * 100) / 100
  })
  // A silence of a tenth.
  values.fill(Number.NaN, Math.floor(length * 0.5), Math.floor(length * 0.6))
  const times = Float64Array.from({ length }, (_, at) => end - (length - at) * stepMs)
  return { times, values }
}

function seriesOf(): PointSeries[] {
  return Array.from({ length: of }, (_, at) => ({
    id: String(at),
    label: `Sensor ${at + 1}`,
    color: seriesColor(at),
    kind: kind === 'bars' || kind === 'dots' ? kind : 'line',
    unit: units[at % units.length],
    points: walk(Math.round(count / of), at === 1 ? 0.01 : 0),
  }))
}

function trackOf() {
  const lat = new Float64Array(count)
  const lon = new Float64Array(count)
  let [angle, north, east] = [0, 35.68, 139.76]
  for (let at = 0; at < count; at += 1) {
    angle += (random() - 0.5) * 0.4
    north += Math.sin(angle) * 0.0001
    east += Math.cos(angle) * 0.0001
    const isGap = at % 9000 > 8700
    lat[at] = isGap ? Number.NaN : north
    lon[at] = isGap ? Number.NaN : east
  }
  const times = Float64Array.from({ length: count }, (_, at) => end - (count - at) * 10_000)
  return { times, lat, lon }
}

const series = kind === 'track' ? [] : seriesOf()
const track = kind === 'track' ? trackOf() : undefined

function Page() {
  const [view, setView] = useState<Stretch>()
  const [hidden, setHidden] = useState<readonly string[]>([])
  const [moment, setMoment] = useState<number>()
  if (track) return <Track label="Many positions" {...{ track, moment }} onMoment={setMoment} />
  return (
    <PointChart
      label="Many points"
      {...{ series, view, hidden }}
      onView={setView}
      onHidden={setHidden}
      height={400}
    />
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <div style={{ padding: 24 }}>
      <Page />
    </div>
  </MantineProvider>,
)
