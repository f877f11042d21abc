import { t } from '@lingui/core/macro'
import classes from './StatusBadge.module.css'

/** What a state means, the same everywhere: each tone has its own colour and its own shape. */
export type Tone =
  | 'ready'
  | 'active'
  | 'inactive'
  | 'standby'
  | 'suspended'
  | 'terminated'
  | 'unknown'

const shapes: Record<Tone, string> = {
  // A ring, a disc, a half disc, two bars, a cross, a dashed ring: told apart without colour.
  ready: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7ZM6 5a1 1 0 1 1 0 2a1 1 0 1 1 0-2Z',
  active: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
  inactive: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7Z',
  standby: 'M6 2.5a3.5 3.5 0 1 0 0 7Z M6 2.5a3.5 3.5 0 0 1 0 7',
  suspended: 'M4.25 3v6M7.75 3v6',
  terminated: 'M3.5 3.5l5 5M8.5 3.5l-5 5',
  unknown: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7Z',
}

/** A state as colour, shape and word. */
export function StatusBadge({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <svg className={classes.shape} viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <path d={shapes[tone]} />
      </svg>
      {label}
    </span>
  )
}

/** Online or offline: a filled green dot or a hollow grey one, and the word. */
export function OnlineDot({
  online,
  label,
}: {
  readonly online: boolean
  readonly label?: string
}) {
  return (
    <span className={classes.online} data-online={online}>
      <span className={classes.dot} aria-hidden />
      {label ?? (online ? t`Online` : t`Offline`)}
    </span>
  )
}
