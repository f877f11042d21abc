import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange, type Session } from './session.ts'

/** The session of this tab, if somebody is signed in; renders again when it changes. */
export function useSession(): Session | undefined {
  return useSyncExternalStore(onSessionChange, currentSession)
}
