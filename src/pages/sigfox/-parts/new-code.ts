import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange } from '../../../api/session.ts'

/** What came of deleting a device at once. */
export interface NewCode {
  readonly deviceId: string
  /** By which it can be registered again; undefined where the answer held none. */
  readonly code: string | undefined
}

/** What the API told once, until somebody has seen it: in this tab's memory alone. */
let waiting: NewCode | undefined
const listeners = new Set<() => void>()

function tell(next: NewCode | undefined): void {
  waiting = next
  for (const listener of listeners) listener()
}

onSessionChange(() => {
  if (!currentSession()) tell(undefined)
})

/** Keeps a code to be shown by the list of devices. */
export const keepCode = (code: NewCode) => tell(code)

/** It was seen: nobody can see it again. */
export const forgetCode = () => tell(undefined)

/** The code that is to be shown now. */
export function useNewCode(): NewCode | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
}
