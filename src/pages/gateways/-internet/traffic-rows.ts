import { t } from '@lingui/core/macro'
import type { FqdnFilterRule } from '../../../api/generated/models/fqdnFilterRule.ts'
import type { UplinkFilterRule } from '../../../api/generated/models/uplinkFilterRule.ts'
import {
  portsText,
  protocolText,
  readDomain,
  readPorts,
  readProtocol,
} from '../../../domain/gateways/traffic-filter.ts'
import type { DraftRow, RowsDraft } from '../-parts/RowsInput.tsx'
import { rangeProblem } from './filter-rows.ts'

const anyPorts = { fromPort: 0, toPort: 0 }

/** What rules about domains and about ranges have in common, as it is written. */
const common = (rule: FqdnFilterRule | UplinkFilterRule) => ({
  protocol: protocolText(rule.protocol),
  ports: portsText(rule),
})

const sent = ({ protocol = '', ports = '' }: DraftRow) => ({
  protocol: readProtocol(protocol) ?? 255,
  ...(readPorts(ports) ?? anyPorts),
})

export const domainRows = (rules: readonly FqdnFilterRule[] = []): readonly DraftRow[] =>
  rules.map((rule) => ({ domain: rule.fqdnPattern, ...common(rule) }))

export const domainBody = ({ rows }: RowsDraft): FqdnFilterRule[] =>
  rows.map((row) => ({
    type: 'fqdn',
    action: 'allow',
    fqdnPattern: readDomain(row['domain'] ?? '') ?? '',
    ...sent(row),
  }))

export const rangeRows = (rules: readonly UplinkFilterRule[] = []): readonly DraftRow[] =>
  rules.map((rule) => ({ action: rule.action, range: rule.cidr, ...common(rule) }))

export const rangeBody = ({ rows }: RowsDraft): UplinkFilterRule[] =>
  rows.map((row) => ({
    type: 'ip',
    action: row['action'] === 'allow' ? 'allow' : 'deny',
    cidr: (row['range'] ?? '').trim(),
    ...sent(row),
  }))

/** What keeps rows from being sent; `whereProblem` judges where the packets go. */
function problemsOf(
  { rows }: RowsDraft,
  where: string,
  whereProblem: (text: string) => string | undefined,
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [at, row] of rows.entries()) {
    const wrong = whereProblem((row[where] ?? '').trim())
    if (wrong !== undefined) problems[`rows.${at}.${where}`] = wrong
    if (readProtocol(row['protocol'] ?? '') === undefined) {
      problems[`rows.${at}.protocol`] = t`Enter tcp, udp, icmp, any or a number up to 255.`
    }
    if (!readPorts(row['ports'] ?? '')) {
      problems[`rows.${at}.ports`] = t`Enter a port such as 443, or a range such as 8000-8100.`
    }
  }
  return problems
}

export const domainProblems = (draft: RowsDraft) =>
  problemsOf(draft, 'domain', (text) =>
    readDomain(text) === undefined
      ? t`Enter a domain such as api.example.com or *.example.com.`
      : undefined,
  )

export const rangeProblems = (draft: RowsDraft) => problemsOf(draft, 'range', rangeProblem)
