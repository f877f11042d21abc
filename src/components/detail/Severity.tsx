import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react'
import classes from './Severity.module.css'

export type SeverityTone = 'error' | 'warning' | 'info' | 'fine'

const icons: Readonly<Record<SeverityTone, Icon>> = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
  fine: IconCircleCheck,
}

interface SeverityProps {
  readonly tone: SeverityTone
  readonly label: string
}

/** How bad something is, as colour, shape and word. */
export function Severity({ tone, label }: SeverityProps) {
  const Shape = icons[tone]
  return (
    <span className={classes.severity} data-tone={tone}>
      <Shape size={16} stroke={1.75} className={classes.shape} aria-hidden />
      <span className={classes.label}>{label}</span>
    </span>
  )
}
