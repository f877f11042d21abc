import { t } from '@lingui/core/macro'
import { StatePanel } from '../../../components/feedback/States.tsx'

/** The range in the URL cannot be asked for: why, in the place of the chart. */
export function Problem({ reason }: { readonly reason: string }) {
  return (
    <StatePanel picture="noMatch" title={t`This period cannot be shown`}>
      {reason}
    </StatePanel>
  )
}
