import { t } from '@lingui/core/macro'
import { useSecond } from '../../../components/detail/useSecond.ts'
import { durationText } from '../../sims/-sim/duration.ts'

/** How long an address is good from now on; `until` in UNIX milliseconds. */
export function Countdown({ until }: { readonly until: number }) {
  const now = useSecond()
  const left = until - now
  if (left <= 0) return <span>{t`Expired`}</span>
  return <span className="tabular">{durationText(left)}</span>
}
