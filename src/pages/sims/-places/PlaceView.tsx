import { t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import { lengthText } from '../../../components/detail/locale.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { Plane } from '../../../components/plane/Plane.tsx'
import { PositionLink } from '../../../components/plane/PositionLink.tsx'
import { distanceM } from '../../../domain/geo.ts'
import { radioLabel } from '../../../words/sim.ts'
import { cellNumbers, networkText } from '../-sim/cell-words.ts'
import { Attribution } from './Attribution.tsx'
import { cellLocation, type PlacedLocation } from './cell-locations.ts'
import { accuracyText } from './accuracy.ts'
import classes from './places.module.css'
import { usedCells, type UsedCell } from './used-cells.ts'

/** As many as one can tell apart. */
const most = 40

interface Row extends UsedCell {
  readonly mark: string
  readonly location: PlacedLocation | undefined
  /** Metres from the cell that was used last; undefined where either is not known. */
  readonly distance: number | undefined
}

const columns: readonly StaticColumn<Row>[] = [
  { header: t`No.`, numeric: true, cell: ({ mark }) => mark },
  { header: t`Last used`, cell: ({ lastAt }) => <Time at={lastAt} focusable /> },
  {
    header: t`Cell`,
    cell: ({ cell }) => (
      <>
        <Mono>{cellNumbers(cell)}</Mono>
        <div className={classes.quiet}>
          {[networkText(cell), radioLabel(cell.radioType)].filter(Boolean).join(', ')}
        </div>
      </>
    ),
  },
  {
    header: t`Position`,
    cell: ({ location }) => (location ? <PositionLink point={location} /> : t`Not known`),
  },
  {
    header: t`Accuracy`,
    numeric: true,
    cell: ({ location }) =>
      location?.range === undefined ? <Dash /> : accuracyText(location.range),
  },
  {
    header: t`From the last one`,
    numeric: true,
    cell: ({ distance }) => (distance === undefined ? <Dash /> : lengthText(distance)),
  },
]

interface PlaceViewProps {
  /** Those of the range, newest first. */
  readonly events: readonly SessionEvent[]
  /** They are on their way. */
  readonly waiting: boolean
}

/** The cells that a SIM's sessions used, on a plane and in a table. */
export function PlaceView({ events, waiting }: PlaceViewProps) {
  const { cells, way } = usedCells(events)
  const shown = cells.slice(0, most)
  const answers = useQueries({ queries: shown.map(({ query }) => cellLocation(query)) })
  const error = answers.find((answer) => answer.error)?.error
  if (shown.length === 0 && !waiting) {
    return (
      <Empty title={t`No cell is known for this period`}>
        {t`A session says which cell it began in. Virtual SIMs have none.`}
      </Empty>
    )
  }
  if (error || waiting || answers.some(({ isLoading }) => isLoading)) {
    const retry = () => {
      for (const answer of answers) if (answer.error) void answer.refetch()
    }
    return <PanelState error={error} onRetry={retry} height={360} lines={8} />
  }
  const last = answers[0]?.data
  const rows = shown.map((used, at): Row => {
    const location = answers[at]?.data ?? undefined
    const distance = last && location && at > 0 ? distanceM(last, location) : undefined
    return Object.assign({ mark: String(at + 1), location, distance }, used)
  })
  const places = rows.flatMap(({ key, mark, location }) =>
    location
      ? [
          {
            key,
            mark,
            lat: location.lat,
            lon: location.lon,
            radius: location.range ?? 0,
            chosen: mark === '1',
          },
        ]
      : [],
  )
  const count = cells.length
  return (
    <div className={classes.view}>
      {places.length > 0 && (
        <Plane
          label={t`Cells that the SIM used, north up. The table below says the same.`}
          places={places}
          way={way}
        />
      )}
      <Attribution />
      {count > most && (
        <p className={classes.quiet}>{t`The last ${most} of ${count} cells are shown.`}</p>
      )}
      <StaticTable label={t`Cells`} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </div>
  )
}
