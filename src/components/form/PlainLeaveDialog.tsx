import { t } from '@lingui/core/macro'
import { useEffect } from 'react'

interface PlainLeaveDialogProps {
  readonly opened: boolean
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** The browser's own question, where the code of the console's could not be fetched. */
export function PlainLeaveDialog({ opened, onLeave, onStay }: PlainLeaveDialogProps) {
  useEffect(() => {
    if (!opened) return
    if (window.confirm(t`Leave without saving? What you changed on this page will be lost.`))
      onLeave()
    else onStay()
  }, [opened, onLeave, onStay])
  return null
}
