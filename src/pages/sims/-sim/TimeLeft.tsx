import { t } from '@lingui/core/macro'
import { useSecond } from '../../../components/detail/useSecond.ts'
import { durationText } from './duration.ts'

interface TimeLeftProps {
  /** UNIX milliseconds. */
  readonly until: number
  /** What stands there when the time is over: "Expired". */
  readonly over: string
}

/** How long something still lasts, counting down. */
export function TimeLeft({ until, over }: TimeLeftProps) {
  const left = until - useSecond()
  const text = durationText(left)
  return <span role="timer">{left <= 0 ? over : t`${text} left`}</span>
}
