import { Mono } from '../../../components/detail/Mono.tsx'
import { Time } from '../../../components/detail/Time.tsx'

/** An identifier with its copy button; nothing where there is none, so that a dash stands there. */
export function identifier(value: string | number | null | undefined, what: string) {
  return value === undefined || value === null || value === '' ? undefined : (
    <Mono copy={what}>{String(value)}</Mono>
  )
}

/** A time (UNIX milliseconds) in full, its UTC at hand; nothing where there is none. */
export function time(at: number | null | undefined) {
  return at === undefined || at === null ? undefined : <Time at={at} absolute focusable />
}

/** Yes or no; nothing where it is not known. */
export function yesNo(value: boolean | null | undefined) {
  return value === undefined || value === null ? undefined : value ? 'Yes' : 'No'
}
