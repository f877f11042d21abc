import { t } from '@lingui/core/macro'
import { ActionIcon, SegmentedControl, Skeleton, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { late } from '../feedback/late.tsx'
import { downloadCsv } from '../list/download.ts'
import classes from './TimeChart.module.css'
import { TimeTable } from './TimeTable.tsx'
import { valueScale, type Unit } from './scale.ts'
import type { OnZoom } from './Zoom.tsx'
import { keyStyle } from './palette.ts'
import {
  chartCsv,
  contentOf,
  extent,
  highest,
  type Interval,
  type Point,
  type Series,
} from './series.ts'

const Plot = late(() => import('./Plot.tsx').then((all) => all.Plot), {
  waiting: Waiting,
  missing: MissingPlot,
})
// A page with a chart fetches it beside its data, not after them.
void Plot.preload()

function Waiting({ height }: { readonly height: number }) {
  return <Skeleton className={classes.waiting} height={height - 24} />
}

function MissingPlot() {
  return (
    <p className={classes.nothing} role="alert">
      {t`The chart could not be loaded. Reload the page to see it; its table is here already.`}
    </p>
  )
}

export interface TimeChartProps {
  /** What it shows; the unit is put behind it. */
  readonly title: string
  readonly series: readonly Series[]
  /** Absent as long as they are on their way: the chart has its place already. */
  readonly points: readonly Point[] | undefined
  readonly interval: Interval
  readonly unit: Unit
  readonly kind?: 'bars' | 'lines'
  /** The CSV file's name, without its ending. */
  readonly fileName: string
  /** Controls beside the title: the period, for example. */
  readonly controls?: ReactNode
  /** Pixels; what is shown in its place has the same. */
  readonly height?: number
  /** Lets one choose a part by dragging over the chart. */
  readonly onZoom?: OnZoom
}

const none: readonly Point[] = []

/** What is said over a plot in which there is nothing to see. */
function nothingToSee(content: ReturnType<typeof contentOf>, unit: Unit): string {
  if (content === 'none') return t`There is no record of this period.`
  return unit === 'bytes'
    ? t`There was no traffic in this period.`
    : t`Everything in this period is zero.`
}

/** A chart over time, with its table and its CSV one click away. */
export function TimeChart(props: TimeChartProps) {
  const { title, series, interval, unit, kind = 'bars', fileName, controls } = props
  const { height = 240, onZoom } = props
  const isWaiting = props.points === undefined
  const points = props.points ?? none
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const [least, most] =
    unit === 'measure' ? extent(points, series) : [0, highest(points, series, kind)]
  const scale = valueScale(most, unit, least)
  const content = contentOf(points, series)
  const isEmpty = !isWaiting && (content === 'none' || (content === 'zero' && unit !== 'measure'))
  const partial = points.some((point) => point.partial)
  const missing = content !== 'none' && points.some(({ values }) => values === undefined)
  const heading = scale.label === '' || isWaiting ? title : `${title}, ${scale.label}`

  return (
    <section className={classes.chart} aria-label={heading} aria-busy={isWaiting || undefined}>
      <div className={classes.head}>
        <h2 className={classes.title}>{heading}</h2>
        {controls}
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t`How to show ${title}`}
            data={[
              { value: 'chart', label: t`Chart` },
              { value: 'table', label: t`Table` },
            ]}
            value={view}
            onChange={(value) => setView(value === 'table' ? 'table' : 'chart')}
          />
          <Tooltip label={t`Export ${title} as CSV`}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t`Export ${title} as CSV`}
              disabled={points.length === 0}
              onClick={() => downloadCsv(`${fileName}.csv`, chartCsv(series, points, unit))}
            >
              <IconDownload size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {view === 'table' && !isWaiting ? (
        <TimeTable {...{ title, series, points, interval, unit }} height={height} />
      ) : (
        <>
          <div className={classes.plot} style={{ height }}>
            {isWaiting ? (
              <Waiting height={height} />
            ) : (
              <Plot
                {...{ series, points, interval, unit, kind, scale, height, onZoom }}
                label={heading}
              />
            )}
            {isEmpty && <p className={classes.nothing}>{nothingToSee(content, unit)}</p>}
          </div>
          <Legend series={series} partial={partial} missing={missing} zoomable={!!onZoom} />
        </>
      )}
    </section>
  )
}

interface LegendProps {
  readonly series: readonly Series[]
  readonly partial: boolean
  readonly missing: boolean
  readonly zoomable: boolean
}

function Legend({ series, partial, missing, zoomable }: LegendProps) {
  return (
    <ul className={classes.legend} aria-label={t`Legend`}>
      {series.map(({ id, label, color }) => (
        <li key={id}>
          <span className={classes.key} style={keyStyle(color)} aria-hidden />
          {label}
        </li>
      ))}
      {partial && (
        <li>
          <span className={classes.key} data-partial aria-hidden />
          {t`Partial`}
        </li>
      )}
      {missing && (
        <li>
          <span className={classes.key} data-missing aria-hidden />
          {t`No record`}
        </li>
      )}
      {zoomable && <li className={classes.hint}>{t`Drag over the chart to zoom in.`}</li>}
    </ul>
  )
}
