import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getGetResourceSummaryQueryOptions } from '../../../api/generated/client/resource-summary/resource-summary.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
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
  const set = list.filters.filter(({ id }) => filterValues(list.search, id).length > 0)
  const conditions = set.length + (search.q === undefined ? 0 : 1)
  return (
    <ListBar
      list={list}
      fileName="sims"
      search={<Search sims={sims} search={search} />}
      count={<Count sims={sims} />}
      bulk={<BulkActions sims={sims} />}
    >
      {conditions > 1 && !noSearch && (
        <NativeSelect
          size="xs"
          className={classes.match}
          aria-label="Which conditions a SIM must fit"
          data={[
            { value: 'all', label: 'Fits all' },
            { value: 'any', label: 'Fits any' },
          ]}
          value={search.match ?? 'all'}
          onChange={({ currentTarget }) =>
            list.update({ match: currentTarget.value === 'any' ? 'any' : undefined })
          }
        />
      )}
    </ListBar>
  )
}

/** What to look for, and in which field. */
function Search({ sims, search }: SimBarProps) {
  const { list, noSearch } = sims
  return (
    <div className={classes.search}>
      {!noSearch && (
        <NativeSelect
          size="xs"
          aria-label="Search in"
          data={[{ value: '', label: 'Any field' }, ...searchFields]}
          value={search.field ?? ''}
          onChange={({ currentTarget }) => list.update({ field: currentTarget.value || undefined })}
        />
      )}
      <SearchBox list={list} label="Search SIMs" />
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
  if (sims.waiting) return 'Searching…'
  return (
    <Hint label="The size of the fleet is that of the resource summary, which does not count terminated SIMs.">
      {simCount(rows, source.hasMore, fleetSize(summary.data?.data))}
    </Hint>
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
