import { explain } from '../../../../api/errors.ts'
import type { SoraCamVideoExportUsage } from '../../../../api/generated/models/soraCamVideoExportUsage.ts'
import classes from './video.module.css'
import { renewalText, viewingTime } from './words.ts'

interface QuotaProps {
  readonly video: SoraCamVideoExportUsage | undefined
  readonly error: unknown
  readonly now: number
}

/** How much of the month's viewing time is left, and when it is renewed. */
export function Quota({ video, error, now }: QuotaProps) {
  if (error && !video) {
    return (
      <section className={classes.card} aria-label="Viewing time">
        <h2 className={classes.cardTitle}>Viewing time</h2>
        <p className={classes.quiet}>It is not known how much is left. {explain(error).detail}</p>
      </section>
    )
  }
  const { remainingSeconds: left, limitSeconds: limit, billedSeconds: billed } = video ?? {}
  const known = left !== undefined && limit !== undefined
  return (
    <section className={classes.card} aria-label="Viewing time">
      <h2 className={classes.cardTitle}>Viewing time</h2>
      <p className={classes.figure}>{known ? `${viewingTime(left)} left` : '…'}</p>
      {known && (
        <meter
          className={classes.meter}
          min={0}
          max={Math.max(1, limit)}
          value={left}
          aria-label="Viewing time left"
        />
      )}
      <p className={classes.quiet}>
        {known && `Of ${viewingTime(limit)} this month. `}
        {`Renewed on ${renewalText(now)}, when the month turns in UTC.`}
        {billed !== undefined && billed > 0 && ` ${viewingTime(billed)} are charged for.`}
      </p>
    </section>
  )
}
