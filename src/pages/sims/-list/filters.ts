import { t } from '@lingui/core/macro'
import type { Coverage } from '../../../api/config.ts'
import type { Group } from '../../../api/generated/models/group.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Filter, FilterOption } from '../../../components/list/filter.ts'
import { groupName } from '../../../domain/group/name.ts'
import { isOnline } from '../../../domain/sim/sim.ts'
import { simStatuses } from '../../../domain/sim/status.ts'
import { searchFieldLabel, statusLabel } from '../../../words/sim.ts'
import { plans, subscriptionsIn } from '../../../domain/sim/subscriptions.ts'
import { bundles, subscriptions } from '../-sim/facts.ts'
import { moduleTypes } from '../-sim/words.ts'
import { noGroup } from './plan.ts'
import {
  filterFields,
  fleetFilterIds,
  searchFields,
  type FleetFilterId,
  type SimFilterId,
} from './search.ts'

interface FilterOptions {
  readonly coverage: Coverage
  readonly groups: readonly Group[]
  /** The loaded rows: what they have can be filtered by, known by name or not. */
  readonly rows: readonly Sim[]
  /** Where the rows come unfiltered, the filters test them here. */
  readonly applied: 'here' | 'api'
  /** Whether the API looks for the text, so that one may say in which fields. */
  readonly searched: boolean
  readonly match: 'any' | undefined
  /** What the fleet in this browser has counted, which has narrowed the rows too. */
  readonly facets: Facets | undefined
}

type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>

type SimFilter = Filter<Sim> & { readonly id: SimFilterId | 'in' }

const same = (value: string): FilterOption => ({ value, label: value })

function distinct(values: readonly string[]): FilterOption[] {
  return [...new Set(values)].map(same)
}

/** The filters of the list of SIMs. Where the API filters, only "no group" is left to the rows. */
export function simFilters(options: FilterOptions): SimFilter[] {
  const { coverage, groups, rows, applied, searched, match, facets } = options
  const valuesOf = (field: string, of: (one: Sim) => string | string[]) =>
    facets ? Object.keys(facets[field] ?? {}).filter(Boolean) : rows.flatMap(of)
  const known = plans.filter(({ coverages }) => coverages.includes(coverage))
  const filters: SimFilter[] = [
    {
      id: 'status',
      label: t`Status`,
      // SIMs that are on their way are only found when asked for; others, as in a transfer, are few.
      options: [
        ...new Set([
          ...simStatuses,
          'shipped',
          ...valuesOf('status', ({ status }) => status ?? []),
        ]),
      ].map((value) => ({ value, label: statusLabel(value) })),
      test: (sim, values) => values.includes(sim.status ?? ''),
    },
    {
      id: 'session',
      label: t`Session`,
      options: [
        { value: 'ONLINE', label: t`Online` },
        { value: 'OFFLINE', label: t`Offline` },
      ],
      test: (sim, values) => values.includes(isOnline(sim) ? 'ONLINE' : 'OFFLINE'),
    },
    {
      id: 'subscription',
      label: t`Subscription`,
      options: distinct([...subscriptionsIn(coverage), ...valuesOf('subscription', subscriptions)]),
      test: (sim, values) => subscriptions(sim).some((name) => values.includes(name)),
    },
    {
      id: 'module',
      label: t`Module type`,
      options: moduleTypes,
      test: (sim, values) => values.includes(sim.moduleType ?? ''),
    },
    {
      id: 'group',
      label: t`Group`,
      options: [
        { value: noGroup, label: t`No group` },
        ...groups.map((group) => ({ value: group.groupId ?? '', label: groupName(group) })),
      ],
      test: (sim, values) => values.includes(sim.groupId || noGroup),
    },
    {
      id: 'bundle',
      label: t`Bundle`,
      options: distinct([
        ...known.flatMap(({ bundles }) => bundles),
        ...valuesOf('bundles', bundles),
      ]),
      test: (sim, values) => bundles(sim).some((name) => values.includes(name)),
    },
  ]
  if (facets) leaveToFleet(filters, facets)
  else if (applied === 'api') leaveToApi(filters, match)
  return searched ? [...filters, searchedIn] : filters
}

const searchedIn: SimFilter = {
  id: 'in',
  label: t`Search in`,
  options: searchFields.map((value) => ({ value, label: searchFieldLabel(value) })),
}

/** What the filters that the API does not know are called. */
export const fleetFilterLabels: Readonly<Record<FleetFilterId | 'changed', string>> = {
  speedClass: t`Speed class`,
  tags: t`Tags`,
  type: t`SIM type`,
  region: t`Rendezvous point`,
  country: t`Country or area`,
  network: t`Network`,
  radio: t`Radio`,
  vpg: t`VPG`,
  protection: t`Termination protection`,
  expiryAction: t`At expiry`,
  changed: t`Within 24 hours`,
}

/** These filters before their code is here: what is typed for one is no text, and waits for its values. */
export const comingFilters: readonly Filter<Sim>[] = [...fleetFilterIds, 'changed' as const].map(
  (id) => ({ id, label: fleetFilterLabels[id], options: [], coming: true }),
)

/** The fleet has narrowed the rows, and counted. */
function leaveToFleet(filters: SimFilter[], facets: Facets): void {
  for (const [at, filter] of filters.entries()) {
    const counted = facets[filterFields[filter.id as SimFilterId]]
    const none = counted?.['']
    const counts = filter.id === 'group' && none ? { ...counted, [noGroup]: none } : counted
    filters[at] = { ...filter, test: undefined, counts }
  }
}

/** Takes from the filters what they would test here, but for what the API cannot look for. */
function leaveToApi(filters: readonly SimFilter[], match: FilterOptions['match']): void {
  for (const filter of filters) {
    const { test } = filter
    filter.has = (sim, value) => test?.(sim, [value]) === true
    const looksForNone = filter.id === 'group' && match !== 'any'
    filter.test = looksForNone
      ? (sim, values) => !values.includes(noGroup) || test?.(sim, values) === true
      : undefined
  }
}
