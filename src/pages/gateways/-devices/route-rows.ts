import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { parseCidr } from '../../../domain/gateways/cidr.ts'
import { simRouteRules, type SimRouteRule } from '../../../domain/gateways/sim-routes.ts'
import type { DraftRow, RowsDraft } from '../-parts/RowsInput.tsx'

/** The routes to LANs behind SIMs as rows to edit. */
export const routeRows = (routes: Readonly<Record<string, string>> = {}): readonly DraftRow[] =>
  Object.entries(routes).map(([simId, range]) => ({ simId, range }))

const routesOf = ({ rows }: RowsDraft) =>
  rows.map(({ simId = '', range = '' }) => ({ simId: simId.trim(), range: range.trim() }))

/** The same the other way round. */
export const routeBody = (draft: RowsDraft): Record<string, string> =>
  Object.fromEntries(routesOf(draft).map(({ simId, range }) => [simId, range]))

/** What keeps the routes from being saved. */
export function routeProblems(
  draft: RowsDraft,
  gateway: VirtualPrivateGateway | undefined,
): Record<string, string> {
  const subnet = parseCidr(gateway?.deviceSubnetCidrRange ?? '')
  const problems: Record<string, string> = {}
  for (const [at, rule] of simRouteRules(routesOf(draft), subnet).entries()) {
    if (rule === undefined) continue
    const cell = rule === 'sim' || rule === 'sameSim' ? 'simId' : 'range'
    problems[`rows.${at}.${cell}`] = ruleText(rule)
  }
  return problems
}

function ruleText(rule: SimRouteRule): string {
  switch (rule) {
    case 'sim':
      return t`Enter a SIM ID of 19 digits or so.`
    case 'sameSim':
      return t`This SIM has a route above.`
    case 'malformed':
      return t`Enter an IPv4 range such as 192.168.1.0/24.`
    case 'public':
      return t`Choose a private range.`
    case 'device':
      return t`It overlaps the device subnet.`
    case 'overlap':
      return t`It overlaps a route above.`
  }
}
