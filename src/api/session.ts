import type { Coverage, Endpoint } from './config.ts'

/** Who is signed in, where. Kept in the tab's `sessionStorage` and nowhere else. */
export interface Session {
  readonly endpoint: Endpoint
  readonly coverage: Coverage
  readonly apiKey: string
  readonly token: string
  readonly operatorId: string
  /** The SAM user's name; absent for the root user. */
  readonly userName?: string
  /** The root user's address, as typed at sign-in. */
  readonly email?: string
  /** Set where an AuthKey signed in: its id, never its secret. */
  readonly authKeyId?: string
  /** When the token ends, UNIX milliseconds. */
  readonly expiresAt: number
}

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'renewed'; readonly session: Session }
  | { readonly kind: 'ended'; readonly apiKey: string }

const storageKey = 'soracom-console-session'
const channel = new BroadcastChannel(storageKey)
const listeners = new Set<() => void>()

let current = stored()
let ended = false

function stored(): Session | undefined {
  try {
    const text = sessionStorage.getItem(storageKey)
    return text === null ? undefined : (JSON.parse(text) as Session)
  } catch {
    return undefined
  }
}

function keep(session: Session | undefined): void {
  current = session
  if (session) sessionStorage.setItem(storageKey, JSON.stringify(session))
  else sessionStorage.removeItem(storageKey)
  for (const listener of listeners) listener()
}

channel.addEventListener('message', (event: MessageEvent<Message>) => {
  const message = event.data
  switch (message.kind) {
    case 'hello':
      if (current) channel.postMessage({ kind: 'session', session: current } satisfies Message)
      break
    case 'session':
      break
    case 'renewed':
      if (current?.apiKey === message.session.apiKey) {
        keep({ ...current, token: message.session.token, expiresAt: message.session.expiresAt })
      }
      break
    case 'ended':
      if (current?.apiKey === message.apiKey) {
        ended = true
        keep(undefined)
      }
      break
  }
})

/** The session of this tab, if somebody is signed in. */
export function currentSession(): Session | undefined {
  return current
}

/** Calls back on every change; returns how to stop. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function startSession(session: Session): void {
  ended = false
  keep(session)
}

/** A new token for the same person: the other tabs that share the session take it too. */
export function renewSession(token: string, expiresAt: number): void {
  if (!current) return
  keep({ ...current, token, expiresAt })
  channel.postMessage({ kind: 'renewed', session: current } satisfies Message)
}

/** Signing in again in the middle of work: the same person, another key and token. */
export function replaceSession(session: Session): void {
  keep(session)
}

export function changeCoverage(coverage: Coverage): void {
  if (current) keep({ ...current, coverage })
}

/** Ends the session here and in every tab that shares it. */
export function endSession(): void {
  if (!current) return
  channel.postMessage({ kind: 'ended', apiKey: current.apiKey } satisfies Message)
  ended = true
  keep(undefined)
}

/** True when this tab was signed out, so that the sign-in page can say so. */
export function hasEnded(): boolean {
  return ended
}

/**
 * For a tab opened from a link (it has no copy of the opener's storage): asks the other tabs of
 * this console for their session, and waits at most 120 ms for the first answer.
 */
export async function adoptSession(): Promise<void> {
  if (current) return
  await new Promise<void>((resolve) => {
    const stop = () => {
      channel.removeEventListener('message', answer)
      resolve()
    }
    const timer = setTimeout(stop, 120)
    const answer = (event: MessageEvent<Message>) => {
      if (event.data.kind !== 'session') return
      clearTimeout(timer)
      keep(event.data.session)
      stop()
    }
    channel.addEventListener('message', answer)
    channel.postMessage({ kind: 'hello' } satisfies Message)
  })
}

/** The address below which the session's calls go, ending in `/v1`. */
export function apiBase(session: Session): string {
  const base = session.endpoint.coverages[session.coverage]
  if (base === undefined) {
    throw new Error(
      `${session.endpoint.label} has no address for the coverage ${session.coverage}.`,
    )
  }
  return base
}
