import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getGetResourceSummaryQueryOptions } from '../../../api/generated/client/resource-summary/resource-summary.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { ColumnMenu } from '../../../components/list/ColumnMenu.tsx'
import { FilterMenu, FilterPills } from '../../../components/list/FilterMenu.tsx'
import { ExportButton, ListBar } from '../../../components/list/ListBar.tsx'
import { filterValues } from '../../../components/list/search.ts'
import { SearchBox } from '../../../components/list/SearchBox.tsx'
import { bulkSimActions } from '../-actions/all.ts'
import { activateSim, deactivateSim } from '../-actions/status.ts'
import { fleetSize, simCount } from './count.ts'
import { searchFields, type SimListSearch } from './search.ts'
import classes from './SimBar.module.css'
import type { SimList } from './useSimList.ts'

interface SimBarProps {
  readonly sims: SimList
  readonly search: SimListSearch
}

/** The controls above the list of SIMs; with a selection, what can be done with it. */
export function SimBar({ sims, search }: SimBarProps) {
  const { list, noSearch } = sims
  if (list.selection.rows.length > 0) {
    return <ListBar list={list} fileName="sims" bulk={<BulkActions sims={sims} />} />
  }
  const set = list.filters.filter(({ id }) => filterValues(list.search, id).length > 0)
  const conditions = set.length + (search.q === undefined ? 0 : 1)
  return (
    <div className={classes.bar} role="toolbar" aria-label="List controls">
      <div className={classes.search}>
        {noSearch === undefined && (
          <Select
            size="xs"
            aria-label="Search in"
            allowDeselect={false}
            data={[{ value: '', label: 'Any field' }, ...searchFields]}
            value={search.field ?? ''}
            onChange={(field) => list.update({ field: field || undefined })}
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          />
        )}
        <SearchBox list={list} label="Search SIMs" />
      </div>
      <FilterMenu list={list} />
      {conditions > 1 && noSearch === undefined && (
        <SegmentedControl
          size="xs"
          aria-label="How conditions are joined"
          data={[
            { value: 'all', label: 'All' },
            { value: 'any', label: 'Any' },
          ]}
          value={search.match ?? 'all'}
          onChange={(match) => list.update({ match: match === 'any' ? 'any' : undefined })}
        />
      )}
      <div className={classes.pills}>
        <FilterPills list={list} />
      </div>
      <Count sims={sims} />
      <ColumnMenu list={list} />
      <ExportButton list={list} fileName="sims" />
    </div>
  )
}

function Count({ sims }: Pick<SimBarProps, 'sims'>) {
  const { rows, source } = sims.list
  const { may } = usePermissions()
  const summary = useQuery({
    ...getGetResourceSummaryQueryOptions('simsPerStatus'),
    enabled: may(operations.getResourceSummary).allowed,
  })
  if (source.status !== 'ready') return null
  return (
    <span className={classes.count} role="status">
      <Hint label="The size of the fleet is that of the resource summary, which does not count terminated SIMs.">
        {simCount(rows, source.hasMore, fleetSize(summary.data?.data))}
      </Hint>
    </span>
  )
}

function BulkActions({ sims }: Pick<SimBarProps, 'sims'>) {
  const { rows } = sims.list.selection
  return (
    <>
      <ActionButton action={activateSim} resources={rows} />
      <ActionButton action={deactivateSim} resources={rows} />
      <ActionMenu
        resources={rows}
        actions={bulkSimActions}
        label="Actions for the selected SIMs"
        text="More"
      />
    </>
  )
}
