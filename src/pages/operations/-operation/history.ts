import { useSyncExternalStore } from 'react'
import { addressArgs, type CallArgs } from '../../../domain/call-args.ts'
import { currentSession, onSessionChange } from '../../../api/session.ts'

/** A call that was made in this tab; without secrets, so that it may be shown and repeated. */
export interface PastCall {
  readonly no: number
  readonly operationId: string
  readonly args: CallArgs
  /** UNIX milliseconds. */
  readonly at: number
  /** 0 where no answer came. */
  readonly status: number
  /** Milliseconds. */
  readonly took: number
}

/** Calls that are remembered. */
const most = 100
const key = 'soracom-console-calls'

let calls: readonly PastCall[] = []
let owner: string | undefined
const listeners = new Set<() => void>()

/** They belong to who made them: somebody else in the same tab begins anew. */
function load(): void {
  const session = currentSession()
  const next = session && `${session.endpoint.id} ${session.operatorId} ${session.userName ?? ''}`
  if (next === owner) return
  owner = next
  calls = []
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as {
      owner: string
      calls: PastCall[]
    } | null
    if (stored && stored.owner === owner && Array.isArray(stored.calls)) calls = stored.calls
  } catch {
    // A browser that keeps nothing, or what it kept cannot be read: the list begins anew.
  }
  for (const listener of listeners) listener()
}

/** Remembers a call, the newest first; in this tab only. */
export function remember(call: Omit<PastCall, 'no'>): void {
  load()
  const no = (calls[0]?.no ?? 0) + 1
  calls = [{ ...call, args: addressArgs(call.args), no }, ...calls].slice(0, most)
  try {
    sessionStorage.setItem(key, JSON.stringify({ owner, calls }))
  } catch {
    // They stay until the page is left.
  }
  for (const listener of listeners) listener()
}

onSessionChange(load)

/** The calls of this tab, the newest first. */
export function useCalls(): readonly PastCall[] {
  load()
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => calls,
  )
}
