import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { late } from '../feedback/late.tsx'
import { PlainLeaveDialog } from './PlainLeaveDialog.tsx'

const LeaveDialog = late(() => import('./LeaveDialog.tsx').then((all) => all.LeaveDialog), {
  missing: PlainLeaveDialog,
})

/**
 * Asks before a form with changes is left, by a link, the back button or closing the tab. `dirty` is
 * asked at that moment. A change of the search alone (a dialog, a tab's filter) is not leaving.
 */
export function LeaveGuard({ dirty }: { readonly dirty: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && dirty(),
    enableBeforeUnload: dirty,
    withResolver: true,
  })
  const blocked = blocker.status === 'blocked'
  // Mounted from the first time on, so that it can close as it opened.
  const [wanted, setWanted] = useState(false)
  if (blocked && !wanted) setWanted(true)

  // The dialog is rarely needed, and then at once: it comes after the form.
  useEffect(() => void LeaveDialog.preload(), [])

  if (!wanted) return null
  return (
    <LeaveDialog
      opened={blocked}
      onLeave={() => blocker.proceed?.()}
      onStay={() => blocker.reset?.()}
    />
  )
}
