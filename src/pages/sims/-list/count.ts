import { plural, t } from '@lingui/core/macro'
import type { ResourceSummary } from '../../../api/generated/models/resourceSummary.ts'
import { countText } from '../../../components/detail/locale.ts'

/** SIMs of the fleet by status (getResourceSummary), without those that are terminated. */
export function fleetSize(summary: ResourceSummary | undefined): number | undefined {
  const items = summary?.resourceSummaryItems
  if (!items) return undefined
  return items
    .flatMap(({ values }) => values ?? [])
    .reduce((sum, { value }) => sum + (value ?? 0), 0)
}

/**
 * How many SIMs are shown, of how many there are: "212 of 1,000". The summary leaves terminated
 * SIMs out, so those shown are counted apart from it; where the summary is not known or lags
 * behind the rows, only the rows count.
 */
export function simCount(
  { shown, terminated }: { readonly shown: number; readonly terminated: number },
  more: boolean,
  fleet: number | undefined,
): string {
  const live = shown - terminated
  const count = (sims: number) => (more ? `${countText(sims)}+` : countText(sims))
  if (fleet === undefined || fleet < live) return count(shown)
  const part = count(live)
  const whole = countText(fleet)
  const of =
    fleet === live && !more
      ? plural(live, { one: '# SIM', other: '# SIMs' })
      : t`${part} of ${whole}`
  if (terminated === 0) return of
  const ended = count(terminated)
  return t`${of}, and ${ended} terminated`
}
