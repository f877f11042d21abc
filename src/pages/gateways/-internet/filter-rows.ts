import { t } from '@lingui/core/macro'
import type { RoutingFilterEntry } from '../../../api/generated/models/routingFilterEntry.ts'
import { parseCidr } from '../../../domain/gateways/cidr.ts'
import { repeated } from '../../../domain/gateways/routing-filter.ts'
import type { DraftRow, RowsDraft } from '../-parts/RowsInput.tsx'

/** What happens to packets, in a word. */
export const actionOptions = [
  { value: 'deny', label: t`Deny` },
  { value: 'allow', label: t`Allow` },
]

export const rangeProblem = (text: string) =>
  parseCidr(text) ? undefined : t`Enter an IPv4 range such as 192.0.2.0/24.`

/** The entries of a routing filter as rows to edit. */
export const filterRows = (entries: readonly RoutingFilterEntry[] = []): readonly DraftRow[] =>
  entries.map(({ action, ipRange }) => ({ action, ipRange }))

/** The same the other way round. */
export const filterBody = ({ rows }: RowsDraft): RoutingFilterEntry[] =>
  rows.map(({ action, ipRange = '' }) => ({
    action: action === 'allow' ? 'allow' : 'deny',
    ipRange: ipRange.trim(),
  }))

/** What keeps the rows from being saved. */
export function filterProblems(draft: RowsDraft): Record<string, string> {
  const entries = filterBody(draft)
  const twice = repeated(entries)
  const problems: Record<string, string> = {}
  for (const [at, { ipRange }] of entries.entries()) {
    const problem =
      rangeProblem(ipRange) ?? (twice.includes(at) ? t`This range is named above.` : undefined)
    if (problem !== undefined) problems[`rows.${at}.ipRange`] = problem
  }
  return problems
}
