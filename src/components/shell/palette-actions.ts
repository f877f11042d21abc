import { useEffect, useSyncExternalStore } from 'react'
import type { ComponentType } from 'react'

/** Something the command palette offers to do with what is on screen. */
export interface PaletteAction {
  readonly id: string
  /** A verb phrase, with the thing's name where that helps: "Suspend meter-12". */
  readonly label: string
  readonly keywords?: string | undefined
  readonly icon?: ComponentType<{ size?: number | string; stroke?: number }>
  /** Why it cannot be done now; the palette shows it and does not run the action. */
  readonly refused?: string
  readonly run: () => void
}

let registered: readonly (readonly PaletteAction[])[] = []
const listeners = new Set<() => void>()

function register(next: typeof registered): void {
  registered = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Offers actions in the command palette for as long as the component that calls it is on screen. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  useEffect(() => {
    register([...registered, actions])
    return () => register(registered.filter((others) => others !== actions))
  }, [actions])
}

/** Every action that is offered now, the page's innermost first. */
export function useOfferedActions(): readonly PaletteAction[] {
  return useSyncExternalStore(subscribe, () => registered)
    .toReversed()
    .flat()
}
