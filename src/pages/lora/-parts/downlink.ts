import { useSyncExternalStore } from 'react'
import { currentSession, onSessionChange } from '../../../api/session.ts'
import { downlinkLifeMs } from '../../../domain/lora/downlink.ts'

/** A message as it was sent from this tab. */
export interface Downlink {
  readonly data: string
  readonly fPort: number
  /** UNIX milliseconds, by the machine's clock. */
  readonly sentAt: number
}

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
 * What became of a message: it goes out after the first uplink that follows it, and is dropped two
 * hours later. `lastSeen` is that of the device, all times UNIX milliseconds.
 */
export function messageState(
  { sentAt }: Pick<Downlink, 'sentAt'>,
  lastSeen: number | undefined,
  now: number,
): 'waiting' | 'sent' | 'dropped' | 'over' {
  const end = sentAt + downlinkLifeMs
  if (lastSeen === undefined || lastSeen <= sentAt) return now < end ? 'waiting' : 'dropped'
  // The last of several uplinks does not tell when the first one came.
  return lastSeen <= end ? 'sent' : 'over'
}
