import { useSyncExternalStore } from 'react'
import {
  currentSession,
  hasEnded,
  onSessionChange,
  ownerOf,
  type Session,
} from '../../api/session.ts'

/**
 * A list that a person keeps in this browser: pins, saved views. One for each operator, user and
 * coverage. Where the browser refuses to store, it lasts as long as the page does.
 */
export interface Kept<T> {
  /** The list of who is signed in; renders again when it changes, in another tab too. */
  readonly useItems: () => readonly T[]
  readonly read: () => readonly T[]
  /** Replaces the list; answers whether the browser will still know it tomorrow. */
  readonly write: (items: readonly T[]) => boolean
  /** Whether it will: false after the browser has refused. */
  readonly useLasting: () => boolean
}

/**
 * Declares such a list. `check` reads one stored item; what it cannot read is left out. What is of
 * one tab alone names that store; what is secret begins its name so, and is
 * gone with the session; of the rest see `mayStay` below.
 */
export function kept<T>(
  name: string,
  check: (value: unknown) => T | undefined,
  store: () => Storage = () => localStorage,
): Kept<T> {
  const listeners = new Set<() => void>()
  const refused = new Map<string, string>()
  let last:
    | { readonly key: string; readonly text: string; readonly items: readonly T[] }
    | undefined

  const read = () => {
    const key = keyOf(name)
    const text = refused.get(key) ?? stored(key, store)
    if (last?.key !== key || last.text !== text) last = { key, text, items: parse(text, check) }
    return last.items
  }
  const write = (items: readonly T[]) => {
    // A page that is still being left: what it would keep is nobody's.
    if (!currentSession()) return false
    const key = keyOf(name)
    const text = JSON.stringify(items)
    refused.delete(key)
    try {
      store().setItem(key, text)
    } catch {
      refused.set(key, text)
    }
    for (const listener of listeners) listener()
    return !refused.has(key)
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', listener)
    }
  }
  return {
    read,
    write,
    useItems: () => useSyncExternalStore(subscribe, read),
    useLasting: () => useSyncExternalStore(subscribe, () => !refused.has(keyOf(name))),
  }
}

/** The items with one put in: in the place of the one that is the same, else behind them. */
export function placed<T>(items: readonly T[], item: T, isSame: (one: T) => boolean): T[] {
  const at = items.findIndex(isSame)
  return at < 0 ? [...items, item] : items.with(at, item)
}

function sweep(): void {
  try {
    for (const key of keysOf(sessionStorage)) {
      if (!mayStay(key)) sessionStorage.removeItem(key)
    }
  } catch {
    // A browser that refuses to store has kept none.
  }
}

// At first too: who signed in before this was loaded may be somebody else than the last one.
sweep()
onSessionChange(sweep)

/**
 * Whether something of the tab's own store outlives a change of who is signed in. Signing out, here
 * or in another tab, takes all of it; a session that ended by its time only secrets, since the same
 * person may go on; and nobody finds what is kept for somebody else.
 */
function mayStay(key: string): boolean {
  if (!key.startsWith('soracom-console')) return true
  const session = currentSession()
  if (!session) return hasEnded() === 'expired' && !key.startsWith('soracom-console secret-')
  return !key.startsWith('soracom-console ') || isKeptFor(session, key)
}

/** Whether a name in the browser's store is of something kept for this person, in either coverage. */
export function isKeptFor({ operatorId, userName = '' }: Session, key: string): boolean {
  return key.startsWith('soracom-console ') && key.endsWith(` ${operatorId} ${userName}`)
}

/** The names in a store of the browser. */
export function keysOf(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
}

/** The name under which something is kept for who is signed in. */
export function keyOf(name: string): string {
  return `soracom-console ${name} ${ownerOf(currentSession())}`
}

function stored(key: string, store: () => Storage): string {
  try {
    return store().getItem(key) ?? '[]'
  } catch {
    return '[]'
  }
}

function parse<T>(text: string, check: (value: unknown) => T | undefined): readonly T[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.flatMap((item) => check(item) ?? []) : []
  } catch {
    return []
  }
}
