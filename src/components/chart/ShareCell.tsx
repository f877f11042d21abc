import { formatPercent } from '../../domain/units.ts'
import { pageLocale } from '../detail/locale.ts'
import classes from './ShareCell.module.css'

/** What is less than the least that is written. */
const least = 0.001

function shareText(share: number): string {
  const text = formatPercent(share > 0 ? Math.max(share, least) : share, pageLocale())
  return share > 0 && share < least ? `< ${text}` : text
}

/** A part of a whole in a table, as a bar and a percentage; nothing where there is no whole. */
export function ShareCell({ part, whole }: { readonly part: number; readonly whole: number }) {
  if (whole <= 0) return null
  const share = part / whole
  return (
    <span className={classes.share}>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </span>
      <span className={classes.percent}>{shareText(share)}</span>
    </span>
  )
}
