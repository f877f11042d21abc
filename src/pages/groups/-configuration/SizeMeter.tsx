import { Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { countText } from '../../../components/detail/locale.ts'
import { configurationLimit } from '../../../domain/group/configuration.ts'
import classes from './configuration.module.css'

interface SizeMeterProps {
  /** Bytes of the group's whole configuration: as it is stored, and as it would be. */
  readonly now: number
  readonly after: number
}

/** How much of what a group may configure is used, before and after a save. */
export function SizeMeter({ now, after }: SizeMeterProps) {
  const over = after - configurationLimit
  const [used, limit] = [countText(after), countText(configurationLimit)]
  const before = countText(now)
  return (
    <div className={classes.meter}>
      <Progress
        value={Math.min(100, (after / configurationLimit) * 100)}
        size={6}
        color={over > 0 ? 'red.8' : 'teal'}
        aria-label={t`Size of the group’s configuration`}
      />
      <p className={classes.meterText} data-over={over > 0 || undefined} role="status">
        {over > 0
          ? t`${used} of ${limit} bytes. That is ${plural(over, { one: '# byte', other: '# bytes' })} too many for a group.`
          : after === now
            ? t`${used} of ${limit} bytes used by the whole group.`
            : t`${used} of ${limit} bytes for the whole group; ${before} are used now.`}
      </p>
    </div>
  )
}
