import { useSyncExternalStore } from 'react'
import type { FqdnFilterRule } from '../../../api/generated/models/fqdnFilterRule.ts'
import type { UplinkFilterRule } from '../../../api/generated/models/uplinkFilterRule.ts'
import { currentSession, onSessionChange } from '../../../api/session.ts'

/** What was sent of traffic filtering from this tab. */
export interface SentFilter {
  readonly enabled?: boolean
  readonly domains?: readonly FqdnFilterRule[]
  readonly ranges?: readonly UplinkFilterRule[]
}

/**
 * What was sent to each gateway. The API tells of none of it, so it is kept while the tab is open:
 * what one changes next begins with it.
 */
const kept = new Map<string, SentFilter>()
const listeners = new Set<() => void>()
// Who signs in next is not shown what somebody else sent.
onSessionChange(() => {
  if (!currentSession()) kept.clear()
})

const nothing: SentFilter = {}

export const sentFilter = (vpgId: string): SentFilter => kept.get(vpgId) ?? nothing

/** Keeps what was taken. */
export function keepSent(vpgId: string, part: SentFilter): void {
  kept.set(vpgId, { ...kept.get(vpgId), ...part })
  for (const listener of listeners) listener()
}

export function useSentFilter(vpgId: string): SentFilter {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sentFilter(vpgId),
  )
}
