import { Link, type LinkProps } from '@tanstack/react-router'
import type { Tone } from '../detail/StatusBadge.tsx'
import { countText } from '../detail/locale.ts'
import classes from './ShareBar.module.css'

/** One part of a whole. */
export interface Share {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly tone: Tone
  /** Where the things counted are listed. */
  readonly link?: LinkProps
}

/** How a whole divides into states: one bar, and below it each part with its number. */
export function ShareBar({
  label,
  shares,
}: {
  readonly label: string
  readonly shares: readonly Share[]
}) {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={classes.share}>
      <div className={classes.bar} aria-hidden>
        {shares.map(
          ({ id, count, tone }) =>
            count > 0 && (
              <span key={id} data-tone={tone} style={{ flexGrow: count / Math.max(total, 1) }} />
            ),
        )}
      </div>
      <ul className={classes.parts} aria-label={label}>
        {shares.map(({ id, label: name, count, tone, link }) => (
          <li
            key={id}
            className={classes.part}
            data-tone={tone}
            data-none={count === 0 || undefined}
          >
            {link ? (
              <Link {...link} className={classes.link}>
                <span className={classes.name}>{name}</span>
                <span className={classes.count}>{countText(count)}</span>
              </Link>
            ) : (
              <>
                <span className={classes.name}>{name}</span>
                <span className={classes.count}>{countText(count)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
