import { Input } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getGetResourceSummaryQueryOptions } from '../../../api/generated/client/resource-summary/resource-summary.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Hint } from '../../../components/detail/Hint.tsx'
import type { FilterOption } from '../../../components/list/filter.ts'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { filterValues } from '../../../components/list/search.ts'
import { numbersOfTable } from '../../../domain/numbers.ts'
import { fleetSize, simCount } from './count.ts'
import { LateBulkActions } from './late-parts.tsx'
import type { FleetView } from './fleet-view.ts'
import type { SimListSearch } from './search.ts'
import classes from './SimBar.module.css'
import type { SimList } from './useSimList.ts'

interface SimBarProps {
  readonly sims: SimList
  readonly search: SimListSearch
}

/** The controls above the list of SIMs; with a selection, what can be done with it. */
export function SimBar({ sims, search }: SimBarProps) {
  const { list, noSearch, view } = sims
  const set = list.filters.filter(
    ({ id }) => id !== 'in' && filterValues(list.search, id).length > 0,
  )
  const conditions = set.length + (search.q === undefined ? 0 : 1)
  return (
    <ListBar
      list={list}
      fileName="sims"
      searchLabel={t`Search SIMs`}
      pasted={numbersOfTable}
      count={<Count sims={sims} search={search} />}
      bulk={<LateBulkActions selected={list.selection.rows} />}
    >
      {conditions > 1 && (view !== undefined || !noSearch) && (
        <Choice
          className={classes.match}
          label={t`Which conditions a SIM must fit`}
          options={[
            { value: 'all', label: t`Fits all` },
            { value: 'any', label: t`Fits any` },
          ]}
          value={search.match ?? 'all'}
          onChange={(match) => list.update({ match: match === 'any' ? 'any' : undefined })}
        />
      )}
    </ListBar>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly FilterOption[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly className?: string | undefined
}

/** The browser's own choice of one, which is there at once and works with every keyboard. */
function Choice({ label, options, value, onChange, className }: ChoiceProps) {
  return (
    <Input
      component="select"
      size="xs"
      pointer
      className={className}
      aria-label={label}
      rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
      rightSectionPointerEvents="none"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Input>
  )
}

/** How many of the SIMs that the fleet answers with are terminated. */
function terminatedIn(
  { counted: { facets } }: FleetView,
  { status, match }: SimListSearch,
): number {
  const left = status !== undefined && match !== 'any' && !status.includes('terminated')
  return left ? 0 : (facets['status']?.['terminated'] ?? 0)
}

function Count({ sims, search }: SimBarProps) {
  const { list, view } = sims
  const { rows, source } = list
  const { may } = usePermissions()
  const summary = useQuery({
    ...getGetResourceSummaryQueryOptions('simsPerStatus'),
    enabled: may(operations.getResourceSummary).allowed,
  })
  if (source.status !== 'ready') return null
  if (sims.waiting && !view) return <>{t`Searching…`}</>
  const counted = view
    ? { shown: view.remote.count, terminated: terminatedIn(view, search) }
    : {
        shown: rows.length,
        terminated: rows.filter(({ status }) => status === 'terminated').length,
      }
  // All that there are are here: nobody else need tell how many.
  const isWhole = view !== undefined && !list.narrowed
  const live = counted.shown - counted.terminated
  return (
    <Hint
      label={t`The size of the fleet is that of the resource summary, which does not count terminated SIMs.`}
    >
      {simCount(counted, source.hasMore, isWhole ? live : fleetSize(summary.data?.data))}
    </Hint>
  )
}
