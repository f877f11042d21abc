import { Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { countText } from '../detail/locale.ts'
import classes from './settings.module.css'

/** Bytes of all that share one limit: as it is stored, and as it would be. */
export interface Size {
  readonly now: number
  readonly after: number
  readonly limit: number
}

/** Nothing is said of the size before this part of the limit, unless it changes. */
const near = 0.8

/** How much of the room is used before and after a save, once it changes or runs out. */
export function SizeMeter({ size }: { readonly size: Size | undefined }) {
  if (!size || (size.now === size.after && size.after < near * size.limit)) return null
  const over = size.after - size.limit
  const [used, limit] = [countText(size.after), countText(size.limit)]
  const before = countText(size.now)
  return (
    <div className={classes.meter}>
      <Progress
        value={Math.min(100, (size.after / size.limit) * 100)}
        size={4}
        color={over > 0 ? 'red.8' : 'teal'}
        aria-label={t`Size of the settings`}
      />
      <p className={classes.meterText} data-over={over > 0 || undefined} role="status">
        {over > 0
          ? t`${used} of ${limit} bytes. That is ${plural(over, { one: '# byte', other: '# bytes' })} too many.`
          : size.after === size.now
            ? t`${used} of ${limit} bytes are used.`
            : t`${used} of ${limit} bytes; ${before} are used now.`}
      </p>
    </div>
  )
}
