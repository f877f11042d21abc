import { formatPercent } from '../../../domain/units.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import classes from './stats.module.css'

/** What is less than the least that is written. */
const least = 0.001

function shareText(share: number): string {
  const text = formatPercent(Math.max(share, least), pageLocale())
  if (share === 0) return formatPercent(0, pageLocale())
  return share < least ? `< ${text}` : text
}

/** A part of a whole as a bar and a percentage; nothing where there is no whole. */
export function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  if (whole <= 0) return null
  const share = part / whole
  return (
    <span className={classes.share}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.percent}>{shareText(share)}</span>
    </span>
  )
}
