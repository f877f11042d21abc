import { t } from '@lingui/core/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { ApiError, explain } from '../../api/errors.ts'
import { queryClient } from '../../api/query-client.ts'
import { ownerOf } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'
import classes from './tell.module.css'
import { undoneText, type Undo } from './undo.ts'
import { showsFor, UndoButton } from './UndoButton.tsx'

let last = 0

/** Tells that something was done, with the way back while the message shows. */
export function tellDone(message: string, undo?: Undo): void {
  const id = `done-${++last}`
  const shared = { id, role: 'status', color: 'teal', message, autoClose: showsFor }
  if (!undo) {
    notifications.show(shared)
    return
  }
  const takeBack = async () => {
    notifications.update({ ...shared, message: t`Undoing…`, loading: true, autoClose: false })
    try {
      await undo.send()
      notifications.update({ ...shared, message: undoneText(message), loading: false })
    } catch (error) {
      notifications.hide(id)
      tellFailed(t`Not undone: ${message}`, explain(error).detail)
      if (error instanceof ApiError && error.uncertain) await queryClient.invalidateQueries()
    }
  }
  const offer = {
    ...shared,
    message: <Undoable message={message} onUndo={() => void takeBack()} />,
  }
  notifications.show({
    ...offer,
    // The pointer holds it by itself.
    onFocus: () => notifications.update({ ...offer, autoClose: false }),
    onBlur: () => notifications.update({ ...offer, autoClose: showsFor }),
  })
}

/** Tells that something failed behind one's back. It stays, and does not lie over the rows. */
export function tellFailed(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', autoClose: false, position: 'top-center' })
}

interface UndoableProps {
  readonly message: string
  readonly onUndo: () => void
}

function Undoable({ message, onUndo }: UndoableProps) {
  const session = useSession()
  const where = ownerOf(session)
  const [begun] = useState(where)
  return (
    <div className={classes.done}>
      <span>{message}</span>
      {/* In the other coverage, or as somebody else, it is not there to be taken back. */}
      {where === begun && <UndoButton onUndo={onUndo} />}
    </div>
  )
}
