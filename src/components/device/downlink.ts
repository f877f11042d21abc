import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange } from '../../api/session.ts'

/** A message as it was sent from this tab. */
export interface Downlink {
  readonly data: string
  /** Where the network knows ports. */
  readonly fPort?: number
  /** UNIX milliseconds, by the machine's clock. */
  readonly sentAt: number
}

/**
 * What became of a message. `over`: it was sent or dropped, and nobody can tell which.
 */
export type MessageState = 'waiting' | 'sent' | 'dropped' | 'over'

/**
 * The last message to each device. The API tells of none, so it is kept while the tab is open, and
 * what became of it follows from the device's last uplink.
 */
const kept = new Map<string, Downlink>()
const listeners = new Set<() => void>()
// Who signs in next is not shown what somebody else sent.
onSessionChange(() => {
  if (!currentSession()) kept.clear()
})

/** Keeps a message that was taken; an older one to the same device was replaced by it. */
export function keepDownlink(deviceId: string, message: Omit<Downlink, 'sentAt'>): void {
  kept.set(deviceId, { ...message, sentAt: Date.now() })
  for (const listener of listeners) listener()
}

export function useDownlink(deviceId: string): Downlink | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => kept.get(deviceId),
  )
}

/**
 * What became of a message: it goes out after the first uplink that follows it, and is dropped
 * `lifeMs` later. `lastSeen` is that of the device, all times UNIX milliseconds.
 */
export function messageState(
  { sentAt }: Pick<Downlink, 'sentAt'>,
  lastSeen: number | undefined,
  now: number,
  lifeMs: number,
): MessageState {
  const end = sentAt + lifeMs
  if (lastSeen === undefined || lastSeen <= sentAt) return now < end ? 'waiting' : 'dropped'
  // The last of several uplinks does not tell when the first one came.
  return lastSeen <= end ? 'sent' : 'over'
}
