import { t } from '@lingui/core/macro'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import type { Summary } from '../../../words/group/summary.ts'

/** Whether the settings of a namespace are in use. */
export function NamespaceState({ state }: { readonly state: Summary['state'] }) {
  if (state === 'on') return <StatusBadge tone="active" label={t`On`} />
  if (state === 'off') return <StatusBadge tone="inactive" label={t`Off`} />
  return <StatusBadge tone="unknown" label={t`Not set`} />
}
