import classes from './Timeline.module.css'
import type { MarkShape } from './track.ts'

interface MarkSampleProps {
  readonly shape: MarkShape
  /** A custom property of the theme. */
  readonly color: string
}

/** What a mark on a timeline looks like, for its legend. */
export function MarkSample({ shape, color }: MarkSampleProps) {
  const paint = `var(${color})`
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" className={classes.sample} aria-hidden>
      {shape === 'bar' && <rect x="4.5" y="0" width="3" height="12" fill={paint} />}
      {shape === 'diamond' && <path d="M1 6l5-6 5 6-5 6z" fill={paint} />}
      {shape === 'ring' && (
        <circle cx="6" cy="6" r="4" fill="none" stroke={paint} strokeWidth="2" />
      )}
    </svg>
  )
}
