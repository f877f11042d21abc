import { Button, Loader } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './video.module.css'

interface CoverProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly alert?: boolean
  readonly busy?: boolean
}

/** Words over the picture: what to do, or why there is none. */
export function Cover({ title, children, actions, alert, busy }: CoverProps) {
  return (
    <div className={classes.cover} role={alert ? 'alert' : 'status'}>
      {busy && <Loader size={20} color="gray" />}
      <p className={classes.coverTitle}>{title}</p>
      {children && <div className={classes.coverText}>{children}</div>}
      {actions && <div className={classes.coverActions}>{actions}</div>}
    </div>
  )
}

/** The button that spends viewing quota, with what it takes said below it. */
export function PlayButton({
  label,
  onClick,
}: {
  readonly label: string
  readonly onClick: () => void
}) {
  return (
    <Button leftSection={<IconPlayerPlayFilled size={16} />} onClick={onClick}>
      {label}
    </Button>
  )
}
