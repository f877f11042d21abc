import { t } from '@lingui/core/macro'
import { explain } from '../../../../api/errors.ts'
import type { SoraCamVideoExportUsage } from '../../../../api/generated/models/soraCamVideoExportUsage.ts'
import classes from './video.module.css'
import { leftText, quotaText } from '../../-camera/words.ts'
import { renewalText } from './words.ts'

interface QuotaProps {
  readonly video: SoraCamVideoExportUsage | undefined
  readonly error: unknown
  readonly now: number
}

/** How much of the month's viewing quota is left, and when it is renewed. */
export function Quota({ video, error, now }: QuotaProps) {
  if (error && !video) {
    return (
      <section className={classes.card} aria-label={t`Viewing quota`}>
        <h2 className={classes.cardTitle}>{t`Viewing quota`}</h2>
        <p className={classes.quiet}>
          {t`It is not known how much is left.`} {explain(error).detail}
        </p>
      </section>
    )
  }
  const { remainingSeconds: left, limitSeconds: limit, billedSeconds: billed } = video ?? {}
  const known = left !== undefined && limit !== undefined
  return (
    <section className={classes.card} aria-label={t`Viewing quota`}>
      <h2 className={classes.cardTitle}>{t`Viewing quota`}</h2>
      <p className={classes.figure}>{known ? leftText(left) : '…'}</p>
      {known && (
        <meter
          className={classes.meter}
          min={0}
          max={Math.max(1, limit)}
          value={left}
          aria-label={t`Viewing quota left`}
        />
      )}
      <p className={classes.quiet}>
        {[known && ofText(limit), renewedText(now), billed && billedText(billed)]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  )
}

function ofText(seconds: number): string {
  const limit = quotaText(seconds)
  return t`Of ${limit} this month.`
}

function renewedText(now: number): string {
  const renewal = renewalText(now)
  return t`Available again on ${renewal}, when the month turns in UTC.`
}

function billedText(seconds: number): string {
  const billed = quotaText(seconds)
  return t`${billed} are charged for.`
}
