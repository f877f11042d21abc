import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { durationText } from './duration.ts'

/** The time, UNIX milliseconds, by the second. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

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
