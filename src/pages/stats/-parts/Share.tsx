import { formatPercent } from '../../../domain/units.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import classes from './stats.module.css'

/** A part of a whole as a bar and a percentage; nothing where there is no whole. */
export function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  if (whole <= 0) return null
  const share = part / whole
  return (
    <span className={classes.share}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.percent}>{formatPercent(share, pageLocale())}</span>
    </span>
  )
}
