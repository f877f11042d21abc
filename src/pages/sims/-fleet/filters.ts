import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { timeText } from '../../../components/detail/locale.ts'
import type { Filter, FilterOption } from '../../../components/list/filter.ts'
import { onceFor } from '../../../domain/once.ts'
import { dayMs } from '../../../domain/time.ts'
import { fleetFilterLabels } from '../-list/filters.ts'
import type { FleetView } from '../-list/fleet-view.ts'
import { fleetFilterIds } from '../-list/search.ts'
import { happenings, simFields } from './fields.ts'
import { fieldLabel, type GroupNames } from './labels.ts'
import { isHappening } from './query.ts'

const collator = new Intl.Collator(undefined, { numeric: true })

/** The values of one of the fields of a SIM. */
function valuesOf(field: string, sim: Sim): readonly string[] {
  const value = simFields[field]?.of(sim) ?? ''
  return [value].flat().map(String)
}

/**
 * The filters that the API does not know: by other columns, and by tags. Where the fleet is here it
 * has applied them, and counted what there is; else they test the loaded rows.
 */
export function fleetFilters(
  groups: GroupNames,
  rows: readonly Sim[],
  view: FleetView | undefined,
  since: number | undefined,
): Filter<Sim>[] {
  const byValue = fleetFilterIds.map((id) => {
    const counts = view?.counted.facets[id]
    const known = view?.counted.values[id]
    const values = known ?? [...new Set(rows.flatMap((sim) => valuesOf(id, sim)))]
    const all = optionsKnown.get(id)?.(groups)(values) ?? []
    const options = counts ? all.filter(({ value }) => Object.hasOwn(counts, value)) : all
    const label = fleetFilterLabels[id]
    if (view) return { id, label, options, counts, coming: known === undefined }
    const test = (sim: Sim, wanted: readonly string[]) =>
      valuesOf(id, sim).some((value) => wanted.includes(value))
    return { id, label, options, test }
  })
  return [...byValue, happenedSince(since, view === undefined)]
}

type Options = readonly FilterOption[]

function optionsOf(values: readonly string[], field: string, groups: GroupNames): Options {
  return values
    .filter(Boolean)
    .map((value) => ({ value, label: fieldLabel(field, value, groups) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}

/** Put in order once: the list is drawn with each letter that is typed, and while it scrolls. */
const optionsKnown = new Map(
  fleetFilterIds.map((id) => [
    id,
    onceFor((groups: GroupNames) =>
      onceFor((values: readonly string[]) => optionsOf(values, id, groups)),
    ),
  ]),
)

/** What happened since a moment, which Home names; within a day where none is named. */
function happenedSince(since: number | undefined, testsRows: boolean): Filter<Sim> {
  const time = since === undefined ? '' : timeText(since)
  const test = (sim: Sim, wanted: readonly string[]) => {
    const now = Date.now()
    return wanted.filter(isHappening).some((what) => {
      const at = simFields[happenings[what]]?.of(sim)
      return typeof at === 'number' && at > (since ?? now - dayMs) && at <= now
    })
  }
  return {
    id: 'changed',
    label: since === undefined ? fleetFilterLabels.changed : t`Since ${time}`,
    options: [
      { value: 'offline', label: t`Went offline` },
      { value: 'expired', label: t`Expired` },
      { value: 'added', label: t`Was added` },
      { value: 'modified', label: t`Was changed` },
    ],
    ...(testsRows && { test }),
  }
}
