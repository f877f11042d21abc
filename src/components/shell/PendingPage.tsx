import { t } from '@lingui/core/macro'
import classes from './PendingPage.module.css'

/** A page's outline, where the page has none of its own: header, a line of controls, rows. */
export function PendingPage() {
  return (
    <div className={classes.page} role="status" aria-label={t`Loading the page`}>
      <div className={classes.title} />
      <div className={classes.line} />
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} className={classes.row} />
      ))}
    </div>
  )
}
