import { t } from '@lingui/core/macro'
import { lengthText } from '../detail/locale.ts'
import classes from './Plane.module.css'

/** Says which way is north on a plane: up. */
export function North() {
  return (
    <span className={classes.north} title={t`North is up`} aria-hidden>
      <svg viewBox="0 0 12 20" width="12" height="20">
        <path d="M6 1 11 19 6 15 1 19Z" fill="currentColor" />
      </svg>
      {t({ message: 'N', context: 'north' })}
    </span>
  )
}

interface ScaleBarProps {
  readonly metres: number
  /** As CSS has it. */
  readonly width: string
}

/** Says how long so many metres are on a plane. */
export function ScaleBar({ metres, width }: ScaleBarProps) {
  return (
    <span className={classes.scale} style={{ width }}>
      {lengthText(metres)}
    </span>
  )
}
