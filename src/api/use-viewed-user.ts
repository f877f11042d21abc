import { useSyncExternalStore } from 'react'
import { onViewingChange, viewedUser } from './viewing.ts'

/** The name of the SAM user as whom the console is looked at; renders again when it changes. */
export function useViewedUser(): string | undefined {
  return useSyncExternalStore(onViewingChange, viewedUser)
}
