import { t } from '@lingui/core/macro'
import { useSyncExternalStore } from 'react'
import type { Judgement, PathVariables } from '../domain/permission/judge.ts'
import { beforeSending } from './judging.ts'
import { callOf, keepRights, recallRights, type KnownRights } from './known-rights.ts'
import type { OperationAccess } from './operation.ts'
import type { Judge } from './own-permissions.ts'
import { currentSession, onSessionChange, type Session } from './session.ts'
import { sleep } from './sleep.ts'
import { onViewingChange, viewedUser } from './viewing.ts'

/** Whether the person signed in may call an operation; if not, a sentence says why and what to do. */
export type Permitted =
  /** `depends` on what it is called for, or on a condition that cannot be told before. */
  | { readonly allowed: true; readonly depends?: boolean }
  | { readonly allowed: false; readonly reason: string; readonly permission?: string }

/**
 * Judges an operation for whoever is signed in. `pathVariables` are the values of the path's
 * placeholders, as `{sim_id: ...}`; what is left out counts as any.
 */
export type May = (operation: OperationAccess, pathVariables?: PathVariables) => Permitted

export interface Permissions {
  readonly may: May
}

const permitted: Permitted = { allowed: true }
const depending: Permitted = { allowed: true, depends: true }

/** What is known of one sign-in's rights. A new sign-in begins with nothing known. */
interface Knowledge extends KnownRights {
  readonly judge?: Judge | undefined
  /** Judges for the SAM user as whom the console is looked at. */
  readonly viewed?: { readonly userName: string; readonly judge: Judge } | undefined
}

let knowledge: Knowledge = recallRights(currentSession()?.apiKey)
let snapshot: Permissions = { may: mayWith(knowledge) }
/** The reading of what is to be read now, and of whom. */
let reading: { readonly of: string; readonly done: Promise<void> } | undefined
const listeners = new Set<() => void>()

function learn(more: Partial<Knowledge>): void {
  note(more)
  tell()
}

/** Takes it in without a word to anybody. */
function note(more: Partial<Knowledge>): void {
  knowledge = { ...knowledge, ...more }
  const { apiKey, documents, never, refused, calls } = knowledge
  keepRights({ apiKey, documents, never, refused, calls })
}

function tell(): void {
  snapshot = { may: mayWith(knowledge) }
  for (const listener of listeners) listener()
}

onSessionChange(() => {
  const apiKey = currentSession()?.apiKey ?? ''
  if (apiKey === knowledge.apiKey) return
  learn({
    apiKey,
    judge: undefined,
    documents: undefined,
    never: undefined,
    refused: {},
    calls: [],
  })
  if (listeners.size > 0) void read()
})

onViewingChange(() => {
  tell()
  if (listeners.size > 0) void read()
})

function mayWith({ judge, viewed, never, refused, calls }: Knowledge) {
  return (operation: OperationAccess, values: PathVariables = {}, call?: string): Permitted => {
    const session = currentSession()
    const userName = viewedUser()
    if (session && userName !== undefined && userName === viewed?.userName) {
      const { verdict, permission } = viewed.judge(operation, values)
      if (verdict === 'denied' || verdict === 'notGranted') {
        const reason = t`${userName} may not do this: it needs the permission ${permission}.`
        return { allowed: false, reason, permission }
      }
      if (verdict === 'depends' && !session.userName) return depending
    }
    if (!session?.userName) return permitted
    const judged = judge ? judge(operation, values) : recalled(operation, never)
    if (judged?.verdict === 'denied') {
      const { permission } = judged
      const reason = t`Your permissions deny ${permission}. Ask an administrator to change that, then sign in again.`
      return { allowed: false, reason, permission }
    }
    // A refusal of one resource says nothing about the others where the rule depends on them.
    const learned = judged?.verdict === 'depends' ? undefined : refused[operation.id]
    // Nor does it keep a call about another from being tried.
    const another = call !== undefined && !isAlone(operation) && !calls.includes(call)
    const missing =
      judged?.verdict === 'notGranted' ? judged.permission : another ? undefined : learned
    if (missing !== undefined) {
      const reason = t`This needs the permission ${missing}. Ask an administrator for it, then sign in again.`
      return { allowed: false, reason, permission: missing }
    }
    return judged?.verdict === 'depends' ? depending : permitted
  }
}

/** What is known of an operation from before the tab was loaded anew. */
function recalled(
  { id, permissions }: OperationAccess,
  never: readonly string[] = [],
): Pick<Judgement, 'verdict' | 'permission'> | undefined {
  if (!never.includes(id)) return undefined
  return { verdict: 'notGranted', permission: permissions[0] ?? id }
}

/** Whether all calls of an operation are about the same thing: its path names none but the operator. */
function isAlone({ path }: OperationAccess): boolean {
  return !path.replace('{operator_id}', '').includes('{')
}

/** Whose rights are to be read: nobody's as root, who has all of them. */
function subject(session: Session | undefined): string | undefined {
  const userName = viewedUser()
  if (!session || (session.userName === undefined && userName === undefined)) return undefined
  return JSON.stringify([session.apiKey, userName ?? null])
}

/** Reads the rights that count, once per sign-in and per user who is looked at. */
function read(): Promise<void> {
  const session = currentSession()
  const of = subject(session)
  if (!session || of === undefined) return Promise.resolve()
  if (reading?.of === of) return reading.done
  const done = readFor(session, viewedUser()).catch(() => {
    // The evaluator could not be loaded: the next page that asks tries again.
    if (reading?.of === of) reading = undefined
  })
  reading = { of, done }
  return done
}

async function readFor(session: Session, viewed: string | undefined): Promise<void> {
  const { operatorId, userName, apiKey } = session
  const isStill = () => currentSession()?.apiKey === apiKey
  // Apart, because the evaluator is in it: who signs in as root never needs it.
  const [{ judgeFrom, readDocuments }, { ruledOut }] = await Promise.all([
    import('./own-permissions.ts'),
    import('./gate.ts'),
  ])
  if (userName !== undefined && !knowledge.judge && isStill()) {
    const known = knowledge.documents
    const { documents, final } = known
      ? { documents: known, final: true }
      : await readDocuments(operatorId, userName, { first: true })
    if (!isStill()) return
    const judge = judgeFrom(documents, operatorId, userName)
    learn({ judge, documents: final ? documents : undefined, never: ruledOut(judge) })
  }
  if (viewed !== undefined) {
    const { documents } = await readDocuments(operatorId, viewed, { first: true })
    if (!isStill() || viewedUser() !== viewed) return
    learn({ viewed: { userName: viewed, judge: judgeFrom(documents, operatorId, viewed) } })
  }
}

/** Milliseconds that a call waits for the rights it is judged by. */
const patience = 2000
const step = 100

/** Waits in steps: one that comes late counts as any, since a page at work cannot take an answer. */
async function runOutOfPatience(): Promise<void> {
  for (let left = patience; left > 0; left -= step) {
    await sleep(step)
  }
}

beforeSending(async (method, path) => {
  if (subject(currentSession()) === undefined) return undefined
  await Promise.race([read(), runOutOfPatience()])
  // Where it cannot be loaded, the API says what it refuses.
  const gate = await import('./gate.ts').catch(() => undefined)
  return gate?.refusalOf(method, path, mayWith(knowledge))
})

/**
 * Remembers that the API refused an operation (403) to whoever is signed in for want of a permission
 * (the operation's own unless told), until they sign in again: rights are frozen into a token when
 * it is issued. `path` is that of the call.
 */
export function learnDenied(
  operation: OperationAccess,
  permission = operation.permissions[0] ?? operation.id,
  path = '',
): void {
  const call = callOf(operation.method, path)
  const { refused, calls } = knowledge
  const isNew = refused[operation.id] === undefined
  if (!isNew && calls.includes(call)) return
  note({ refused: { [operation.id]: permission, ...refused }, calls: [...calls, call] })
  // Pages ask about operations: one more call that was refused changes nothing there.
  if (isNew) tell()
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
 * `may` for the person signed in, or for whom they look at the console as; renders again as more
 * becomes known. Where a SAM user may not read its own rights, everything counts as allowed until
 * the API refuses it.
 */
export function usePermissions(): Permissions {
  return useSyncExternalStore(onPermissionsChange, currentPermissions)
}
