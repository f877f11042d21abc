import { t } from '@lingui/core/macro'
import { formatPercent } from '../../../domain/units.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import classes from './quota.module.css'
import { quotaText } from './words.ts'

interface QuotaBarProps {
  readonly usedSeconds: number
  readonly limitSeconds: number
}

/** How much of a quota is used, as a bar that screen readers hear as words. */
export function QuotaBar({ usedSeconds, limitSeconds }: QuotaBarProps) {
  const share = limitSeconds > 0 ? Math.min(1, usedSeconds / limitSeconds) : 1
  const [percent, limit] = [formatPercent(share, pageLocale()), quotaText(limitSeconds)]
  return (
    <span
      className={classes.bar}
      role="img"
      aria-label={t`${percent} of ${limit} are used`}
      data-level={(share === 1 && 'full') || (share >= 0.9 && 'nearly') || undefined}
    >
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
