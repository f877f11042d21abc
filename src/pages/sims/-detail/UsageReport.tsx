import { useSuspenseQuery } from '@tanstack/react-query'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import type { Series } from '../../../components/chart/series.ts'
import { bytesText, countText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import type { StatsPeriod, TimeRange } from '../../../domain/stats-range.ts'
import { usageByClass, usagePoints, type ClassUsage } from '../-sim/usage.ts'
import classes from './Table.module.css'
import { usageQuery } from './usage-query.ts'

interface UsageReportProps {
  readonly simId: string
  readonly period: StatsPeriod
  readonly range: TimeRange
}

const series: readonly Series[] = [
  { id: 'download', label: 'Download', color: 'download' },
  { id: 'upload', label: 'Upload', color: 'upload' },
]

/** More bars than this would be thinner than a pixel. */
const mostBars = 400

/** What a SIM sent and received: over time, and by speed class. */
export function UsageReport({ simId, period, range }: UsageReportProps) {
  const { data: stats } = useSuspenseQuery(usageQuery(simId, period, range)).data
  const now = useNow()
  const points = usagePoints(stats, period, range, now)
  const bySpeedClass = usageByClass(stats)
  return (
    <div className={classes.stack}>
      <TimeChart
        title="Data traffic"
        series={series}
        points={points}
        interval={period}
        unit="bytes"
        kind={points.length > mostBars ? 'lines' : 'bars'}
        fileName={`usage-${simId}-${period}`}
      />
      <Section title="By speed class">
        <SpeedClasses rows={bySpeedClass} />
      </Section>
    </div>
  )
}

function SpeedClasses({ rows }: { readonly rows: readonly ClassUsage[] }) {
  const sum = (value: (row: ClassUsage) => number) =>
    rows.reduce((total, row) => total + value(row), 0)
  if (rows.length === 0) {
    return <p className={classes.summary}>Nothing was sent or received in this time.</p>
  }
  return (
    // Wider than a narrow window: the keyboard must be able to scroll it.
    <section className={classes.scroller} aria-label="Usage by speed class" tabIndex={0}>
      <table className={classes.table} aria-label="Usage by speed class">
        <thead>
          <tr>
            <th scope="col">Speed class</th>
            <Head>Download</Head>
            <Head>Upload</Head>
            <Head>Together</Head>
            <Head>Packets down</Head>
            <Head>Packets up</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.speedClass} label={row.speedClass} row={row} />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <Line
              label="Together"
              row={{
                speedClass: '',
                upload: sum((row) => row.upload),
                download: sum((row) => row.download),
                uploadPackets: sum((row) => row.uploadPackets),
                downloadPackets: sum((row) => row.downloadPackets),
              }}
            />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Head({ children }: { readonly children: string }) {
  return (
    <th scope="col" className={classes.number}>
      {children}
    </th>
  )
}

function Line({ label, row }: { readonly label: string; readonly row: ClassUsage }) {
  const { upload, download, uploadPackets, downloadPackets } = row
  const cells = [
    ['download', bytesText(download)],
    ['upload', bytesText(upload)],
    ['together', bytesText(upload + download)],
    ['packets down', countText(downloadPackets)],
    ['packets up', countText(uploadPackets)],
  ] as const
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map(([name, text]) => (
        <td key={name} className={classes.number}>
          {text}
        </td>
      ))}
    </tr>
  )
}
