import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { LeaveDialogProps } from './LeaveDialog.tsx'

/** The browser's own question, where the code of the console's could not be fetched. */
export function PlainLeaveDialog({ opened, onLeave, onStay }: LeaveDialogProps) {
  useEffect(() => {
    if (!opened) return
    if (window.confirm(t`Leave without saving? What you changed on this page will be lost.`))
      onLeave()
    else onStay()
  }, [opened, onLeave, onStay])
  return null
}
