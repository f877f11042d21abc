import { t } from '@lingui/core/macro'
import { useRouterState } from '@tanstack/react-router'
import classes from './PendingBar.module.css'

/** A line along the top while a page takes long to come; quick ones never show it. */
export function PendingBar() {
  const pending = useRouterState({ select: ({ status }) => status === 'pending' })
  if (!pending) return null
  return (
    <div className={classes.bar} role="progressbar" aria-label={t`Loading the page`}>
      <div className={classes.move} />
    </div>
  )
}
