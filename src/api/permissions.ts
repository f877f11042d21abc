import { t } from '@lingui/core/macro'
import { useSyncExternalStore } from 'react'
import type { OperationAccess } from './operation.ts'
import type { Judge, PathVariables } from './own-permissions.ts'
import { currentSession, onSessionChange } from './session.ts'

/** Whether the person signed in may call an operation; if not, a sentence says why and what to do. */
export type Permitted =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string }

/**
 * Judges an operation for whoever is signed in. `pathVariables` are the values of the path's
 * placeholders, as `{sim_id: ...}`; what is left out counts as any.
 */
export type May = (operation: OperationAccess, pathVariables?: PathVariables) => Permitted

export interface Permissions {
  readonly may: May
}

const permitted: Permitted = { allowed: true }

/** What is known of one sign-in's rights. A new sign-in begins with nothing known. */
interface Knowledge {
  readonly apiKey: string | undefined
  readonly judge: Judge | undefined
  /** The permission that was missing, by the id of the operation that was refused. */
  readonly refused: ReadonlyMap<string, string>
}

let knowledge: Knowledge = {
  apiKey: currentSession()?.apiKey,
  judge: undefined,
  refused: new Map(),
}
let snapshot: Permissions = { may: mayWith(knowledge) }
let reading: string | undefined
const listeners = new Set<() => void>()

function learn(more: Partial<Knowledge>): void {
  knowledge = { ...knowledge, ...more }
  snapshot = { may: mayWith(knowledge) }
  for (const listener of listeners) listener()
}

onSessionChange(() => {
  const apiKey = currentSession()?.apiKey
  if (apiKey === knowledge.apiKey) return
  learn({ apiKey, judge: undefined, refused: new Map() })
  if (listeners.size > 0) void read()
})

function mayWith({ judge, refused }: Knowledge): May {
  return (operation, pathVariables = {}) => {
    const session = currentSession()
    if (!session?.userName) return permitted
    const judged = judge?.(operation, pathVariables)
    if (judged?.verdict === 'denied') {
      const { permission } = judged
      const reason = t`Your permissions deny ${permission}. Ask an administrator to change that, then sign in again.`
      return { allowed: false, reason }
    }
    // A refusal of one resource says nothing about the others where the rule depends on them.
    const learned = judged?.verdict === 'depends' ? undefined : refused.get(operation.id)
    const missing = judged?.verdict === 'notGranted' ? judged.permission : learned
    if (missing !== undefined) {
      const reason = t`This needs the permission ${missing}. Ask an administrator for it, then sign in again.`
      return { allowed: false, reason }
    }
    return permitted
  }
}

/** Reads the caller's own rights, once per sign-in. Root has all of them, so nothing is asked. */
async function read(): Promise<void> {
  const session = currentSession()
  if (!session?.userName || reading === session.apiKey) return
  reading = session.apiKey
  try {
    // Apart, because the evaluator is in it: who signs in as root never needs it.
    const { readOwnPermissions } = await import('./own-permissions.ts')
    const judge = await readOwnPermissions(session.operatorId, session.userName)
    if (currentSession()?.apiKey === session.apiKey) learn({ judge })
  } catch {
    // The evaluator could not be loaded: the next page that asks tries again.
    reading = undefined
  }
}

/**
 * Remembers that the API refused an operation (403) to whoever is signed in for want of a permission
 * (the operation's own unless told), until they sign in again: rights are frozen into a token when
 * it is issued.
 */
export function learnDenied(
  operation: OperationAccess,
  permission = operation.permissions[0],
): void {
  if (knowledge.refused.has(operation.id)) return
  learn({ refused: new Map([...knowledge.refused, [operation.id, permission ?? operation.id]]) })
}

/** `may` as things stand. */
export function currentPermissions(): Permissions {
  return snapshot
}

/**
 * Calls back whenever more is known, and has the caller's own rights read. Returns how to stop.
 */
export function onPermissionsChange(listener: () => void): () => void {
  listeners.add(listener)
  void read()
  return () => listeners.delete(listener)
}

/**
 * `may` for the person signed in; renders again as more becomes known. Where a SAM user may not
 * read its own rights, everything counts as allowed until the API refuses it.
 */
export function usePermissions(): Permissions {
  return useSyncExternalStore(onPermissionsChange, currentPermissions)
}
