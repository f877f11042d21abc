import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import { prefetchRows } from '../../api/reading.ts'
import { Empty } from '../../components/feedback/States.tsx'
import { useGroupNames } from '../../components/group/useAllGroups.ts'
import { listColumns } from '../../components/list/column.ts'
import { DataTable } from '../../components/list/DataTable.tsx'
import { columnFilters } from '../../components/list/filter.ts'
import { ListBar } from '../../components/list/ListBar.tsx'
import { ListBody, ListPage } from '../../components/list/ListPage.tsx'
import { useList } from '../../components/list/useList.ts'
import { listRoute } from '../../components/resource/routes.ts'
import { useRowSource } from '../../components/resource/useRowSource.ts'
import { Attribution } from './-places/Attribution.tsx'
import { locateAll } from './-places/cell-locations.ts'
import { lastCellQuery, locationColumns } from './-places/location-columns.tsx'
import classes from './-places/places.module.css'
import { useFleetRows } from './-list/useFleetRows.tsx'
import { sim } from './-resource.tsx'

export const Route = createFileRoute('/sims/locations')({
  ...listRoute(t`Last locations of SIMs`),
  loader: ({ context }) => prefetchRows(context.queryClient, sim.rows),
  component: Locations,
})

const located = [{ id: 'placed', conditions: [{ field: 'placed', is: 'yes' }] }]

function Locations() {
  const client = useQueryClient()
  const { source: all, part } = useFleetRows(useRowSource(sim.rows), located)
  const source = { ...all, rows: all.rows.filter((one) => lastCellQuery(one) !== undefined) }
  const nameOf = useGroupNames()
  const columns = useMemo(() => listColumns(locationColumns, nameOf), [nameOf])
  const list = useList({
    source,
    columns,
    rowKey: sim.key,
    filters: columnFilters(columns, source.rows),
    defaultSort: '-located',
  })
  return (
    <ListPage title={t`Last locations of SIMs`}>
      <ListBar
        list={list}
        searchLabel={t`Search these SIMs`}
        fileName="sim-locations"
        prepare={(rows) =>
          locateAll(
            client,
            rows.flatMap((one) => lastCellQuery(one) ?? []),
          )
        }
      />
      <ListBody
        list={list}
        empty={
          <Empty title={t`No SIM was in a cell yet`}>
            {t`A SIM is located by the cell that its session began in.`}
          </Empty>
        }
      >
        <DataTable
          list={list}
          label={t`Last locations of SIMs`}
          rowLink={({ simId = '' }) => ({
            to: '/sims/$simId/activity',
            params: { simId },
            search: { view: 'place' },
          })}
        />
      </ListBody>
      <div className={classes.note}>
        {part}
        {source.rows.length > 0 && <Attribution />}
      </div>
    </ListPage>
  )
}
