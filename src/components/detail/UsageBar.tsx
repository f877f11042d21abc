import { t } from '@lingui/core/macro'
import { formatPercent } from '../../domain/units.ts'
import { pageLocale } from './locale.ts'
import classes from './UsageBar.module.css'

interface UsageBarProps {
  readonly used: number
  readonly limit: number
  /** The limit in words, with its unit. */
  readonly limitText: string
}

/** How much of a limit is used, as a bar that screen readers hear as words. */
export function UsageBar({ used, limit, limitText }: UsageBarProps) {
  const share = limit > 0 ? Math.min(1, used / limit) : 1
  const percent = formatPercent(share, pageLocale())
  return (
    <span
      className={classes.bar}
      role="img"
      aria-label={t`${percent} of ${limitText} are used`}
      data-level={(share === 1 && 'full') || (share >= 0.9 && 'nearly') || undefined}
    >
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
