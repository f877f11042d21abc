import { formatRelative } from '../../domain/time-format.ts'
import { Hint } from './Hint.tsx'
import { Dash } from './Mono.tsx'
import { exactTimes, pageLocale, timeText } from './locale.ts'
import { useNow } from './useNow.ts'

interface TimeProps {
  /** UNIX milliseconds; a dash where there is none. */
  readonly at: number | undefined | null
  /** Shows the date and time instead of the distance from now. */
  readonly absolute?: boolean
  /** Lets the keyboard reach the exact time; for detail pages, not for tables. */
  readonly focusable?: boolean
}

/** A time as people read it, with the exact local and UTC times on hover. */
export function Time({ at, absolute = false, focusable }: TimeProps) {
  const now = useNow()
  if (at === undefined || at === null || !Number.isFinite(at) || Math.abs(at) > 8.64e15) {
    return <Dash />
  }
  return (
    <Hint
      focusable={focusable}
      label={<ExactTimes at={at} />}
      dateTime={new Date(at).toISOString()}
    >
      {absolute ? timeText(at) : formatRelative(at, now, pageLocale())}
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
