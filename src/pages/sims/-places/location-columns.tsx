import { t } from '@lingui/core/macro'
import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { queryClient } from '../../../api/query-client.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { Column } from '../../../components/list/column.ts'
import type { ReactNode } from 'react'
import * as fact from '../../../components/list/facts.tsx'
import { PositionLink } from '../../../components/plane/PositionLink.tsx'
import { coordinates } from '../../../domain/geo.ts'
import { cellQuery, type CellQuery } from '../../../domain/sim/cell.ts'
import { radioLabel } from '../../../words/sim.ts'
import { cellNumbers, networkText } from '../-sim/cell-words.ts'
import { lastCell } from '../-sim/facts.ts'
import { sim } from '../-resource.tsx'
import { cellLocation, type PlacedLocation } from './cell-locations.ts'
import { accuracyText } from './accuracy.ts'

/** What a SIM's last cell is asked for by; undefined for one that was never in a cell. */
export const lastCellQuery = (one: Sim) => cellQuery(lastCell(one))

/** When the SIM was last known to be there, UNIX milliseconds. */
const locatedAt = ({ lastLocationUpdateTime, sessionStatus, previousSession }: Sim) =>
  lastLocationUpdateTime ??
  (sessionStatus?.cell ? sessionStatus.lastUpdatedAt : previousSession?.deletedTime)

interface LateProps {
  readonly cell: CellQuery | undefined
  readonly show: (location: PlacedLocation) => ReactNode
}

/** Something about where a cell is, asked for when it comes into view. */
function Located({ cell, show }: LateProps) {
  const { data, error, isLoading } = useQuery({
    ...cellLocation(cell ?? nowhere),
    enabled: cell !== undefined,
  })
  if (cell === undefined) return <Dash />
  if (isLoading) return <span aria-busy>…</span>
  if (error) return <Quiet inline>{t`Could not be read`}</Quiet>
  return data ? show(data) : <Quiet inline>{t`Not known`}</Quiet>
}

const nowhere: CellQuery = { mcc: '', mnc: '' }

/** The location of a SIM's last cell, where it was asked for before. */
function known(one: Sim, client: QueryClient = queryClient): PlacedLocation | undefined {
  const cell = lastCellQuery(one)
  return (cell && client.getQueryData(cellLocation(cell).queryKey)) ?? undefined
}

const degrees = (value: number | undefined) => value?.toFixed(5) ?? ''

/** Where SIMs were last: the columns that are facts of SIMs, and the location of their cells. */
export const locationColumns: readonly Column<Sim>[] = [
  ...sim.facts.filter(({ id }) => id === 'name'),
  fact.custom('position', t`Position`, {
    width: 190,
    unsortable: true,
    cell: (one) => (
      <Located cell={lastCellQuery(one)} show={(location) => <PositionLink point={location} />} />
    ),
    text: (one) => {
      const location = known(one)
      return location ? coordinates(location) : ''
    },
  }),
  fact.custom('accuracy', t`Accuracy`, {
    width: 100,
    align: 'right',
    unsortable: true,
    cell: (one) => (
      <Located
        cell={lastCellQuery(one)}
        show={({ range }) => (range === undefined ? <Dash /> : <span>{accuracyText(range)}</span>)}
      />
    ),
    text: (one) => String(known(one)?.range ?? ''),
  }),
  fact.time('located', t`Located`, locatedAt, { width: 120 }),
  ...sim.facts.filter(({ id }) => id === 'status' || id === 'session'),
  fact.text('network', t`Network`, (one) => networkText(lastCell(one)), {
    width: 140,
    filter: true,
  }),
  fact.text('radio', t`Radio`, (one) => radioLabel(lastCell(one)?.radioType), {
    width: 80,
    filter: true,
  }),
  fact.text('cell', t`Cell`, (one) => cellNumbers(lastCell(one)), { width: 190 }),
  fact.identifier('simId', t`SIM ID`, ({ simId }) => simId, { width: 190 }),
  fact.group({ width: 160, filter: true }),
  fact.text('lat', t`Latitude`, (one) => degrees(known(one)?.lat), { hidden: true, figures: true }),
  fact.text('lon', t`Longitude`, (one) => degrees(known(one)?.lon), {
    hidden: true,
    figures: true,
  }),
]
