import { t } from '@lingui/core/macro'
import classes from './NewMark.module.css'

/** Beside what came after the page was opened. */
export function NewMark() {
  return <span className={classes.mark}>{t`New`}</span>
}

/** Says that a list is kept up to date by itself. */
export function LiveMark() {
  return (
    <span className={classes.live} title={t`New entries appear by themselves.`}>
      <span className={classes.dot} aria-hidden />
      {t`Live`}
    </span>
  )
}
