import { t } from '@lingui/core/macro'
import type { LinkProps } from '@tanstack/react-router'
import type { Insight } from '../../../api/generated/models/insight.ts'
import type { SeverityTone } from '../../../components/detail/Severity.tsx'
import type {
  diagnosticCategories,
  RangeFault,
  severities,
} from '../../../domain/sim/diagnostic.ts'
import { labels } from '../../../words/label.ts'

/** The heading over insights of one severity. */
export const severityLabel = labels<(typeof severities)[number]>({
  error: t`Errors`,
  warning: t`Warnings`,
  info: t`Information`,
  none: t`No problem found`,
})

/** The mark of a severity. */
export function severityTone(severity: string | undefined): SeverityTone {
  if (severity === 'none') return 'fine'
  return severity === 'error' || severity === 'warning' ? severity : 'info'
}

/** What was looked at. */
export const categoryLabel = labels<(typeof diagnosticCategories)[number]>({
  sim: t`SIM`,
  session: t`Sessions`,
  data: t`Traffic`,
  others: t`Other services`,
})

/** Why a range cannot be diagnosed. */
export const rangeFaultText: Readonly<Record<RangeFault, string>> = {
  order: t`The end must come after the beginning.`,
  future: t`The end must not be in the future.`,
  tooOld: t`Sessions are kept for 32 days. Choose a later beginning.`,
}

/** The insights about a status that activation ends. */
const activating = new Set(['INS0001', 'INS0002', 'INS0004', 'INS0005'])

/** Where what an insight tells is looked at or put right; undefined where nothing is to be done. */
export function remedyOf(
  { insightId, category, severity }: Insight,
  simId: string,
  imsi: string | undefined,
): { readonly label: string; readonly link: LinkProps } | undefined {
  if (severity === 'none') return undefined
  const params = { simId }
  if (activating.has(insightId)) {
    const search = { action: 'activate', on: simId }
    return { label: t`Activate the SIM`, link: { to: '.', search } }
  }
  switch (category) {
    case 'sim':
      return insightId === 'INS0003'
        ? undefined
        : { label: t`Expiry and locks`, link: { to: '/sims/$simId/settings', params } }
    case 'session':
      return { label: t`Look at the sessions`, link: { to: '/sims/$simId/activity', params } }
    case 'data':
      return { label: t`Look at the traffic`, link: { to: '/sims/$simId/traffic', params } }
    case 'others':
      return {
        label: t`Look at the error logs`,
        link: { to: '/logs', search: imsi === undefined ? {} : { resource: [imsi] } },
      }
    default:
      return undefined
  }
}
