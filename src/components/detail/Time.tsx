import { isoTime, isTime } from '../../domain/time.ts'
import { formatRelative, formatSecond } from '../../domain/time-format.ts'
import { Hint } from './Hint.tsx'
import { Dash } from './Mono.tsx'
import { exactTimes, localStyle, pageLocale, timeText } from './locale.ts'
import { useNow } from './useNow.ts'

interface TimeProps {
  /** UNIX milliseconds; a dash where there is none. */
  readonly at: number | undefined | null
  /** Shows the date and time instead of the distance from now, to the minute or the second. */
  readonly absolute?: boolean | 'second'
  /** Lets the keyboard reach the exact time; for detail pages, not for tables. */
  readonly focusable?: boolean
}

/** A time as people read it, with the exact local and UTC times on hover. */
export function Time({ at, absolute = false, focusable }: TimeProps) {
  const now = useNow()
  const shown = (ms: number) => {
    if (absolute === 'second') return formatSecond(ms, localStyle())
    return absolute ? timeText(ms) : formatRelative(ms, now, pageLocale())
  }
  if (!isTime(at)) return <Dash />
  return (
    <Hint focusable={focusable} label={<ExactTimes at={at} />} dateTime={isoTime(at)}>
      {shown(at)}
    </Hint>
  )
}

/** Made only when somebody looks: the formats cost more than the cell. */
function ExactTimes({ at }: { readonly at: number }) {
  const [local, utc] = exactTimes(at)
  return (
    <>
      {local}
      {utc !== local && <br />}
      {utc !== local && utc}
    </>
  )
}
