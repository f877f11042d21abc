import { Progress } from '@mantine/core'
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
  const text = `${countText(after)} of ${countText(configurationLimit)} bytes`
  return (
    <div className={classes.meter}>
      <Progress
        value={Math.min(100, (after / configurationLimit) * 100)}
        size={6}
        color={over > 0 ? 'red.8' : 'teal'}
        aria-label="Size of the group’s configuration"
      />
      <p className={classes.meterText} data-over={over > 0 || undefined} role="status">
        {over > 0
          ? `${text}. That is ${countText(over)} ${over === 1 ? 'byte' : 'bytes'} too many for a group.`
          : after === now
            ? `${text} used by the whole group.`
            : `${text} for the whole group; ${countText(now)} are used now.`}
      </p>
    </div>
  )
}
