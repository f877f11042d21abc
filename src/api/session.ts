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
  /** The session of who switched to this user, and goes back to when the switch ends. */
  readonly from?: Session
}

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'renewed'; readonly session: Session }
  | { readonly kind: 'replaced'; readonly apiKey: string; readonly session: Session }
  | { readonly kind: 'ended'; readonly apiKey: string }

/**
 * How the last session of this tab ended: signed out here; signed out here although the API could
 * not be told; signed out in another tab that shared it; or past its time.
 */
export type SessionEnd = 'here' | 'unrevoked' | 'elsewhere' | 'expired'

const storageKey = 'soracom-console-session'
/** In `localStorage` while a tab may have a session to share: it says so and nothing more. */
const sharingKey = 'soracom-console-sharing'
const patience = 1000
const channel = new BroadcastChannel(storageKey)
const listeners = new Set<() => void>()

let ended: SessionEnd | undefined
let lapsed: Session | undefined
let current = stored()
if (current) sharing(true)

function stored(): Session | undefined {
  try {
    const session = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Session | null
    if (!session?.token || !session.endpoint.coverages) return undefined
    if (session.expiresAt > Date.now()) return session
    if (session.from && session.from.expiresAt > Date.now()) {
      lapsed = session
      return session.from
    }
    ended = 'expired'
    sessionStorage.removeItem(storageKey)
  } catch {
    // Storage that is blocked or holds something else: nobody is signed in.
  }
  return undefined
}

/** Says whether a new tab should ask the others; asks too, where storage is blocked. */
function sharing(change?: boolean): boolean {
  try {
    if (change === true) localStorage.setItem(sharingKey, 'yes')
    if (change === false) localStorage.removeItem(sharingKey)
    return localStorage.getItem(sharingKey) !== null
  } catch {
    return true
  }
}

function keep(session: Session | undefined): void {
  current = session
  sharing(session !== undefined)
  try {
    if (session) sessionStorage.setItem(storageKey, JSON.stringify(session))
    else sessionStorage.removeItem(storageKey)
  } catch {
    // Where storage is blocked, the session lasts until the page is reloaded.
  }
  for (const listener of listeners) listener()
}

/** Changes the session with this key, be it this tab's or the one that it was switched from. */
function update(apiKey: string, change: (session: Session) => Session): void {
  if (current?.apiKey === apiKey) keep(change(current))
  else if (current?.from?.apiKey === apiKey) keep({ ...current, from: change(current.from) })
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
      update(message.session.apiKey, (session) => {
        const { token, expiresAt } = message.session
        return { ...session, token, expiresAt }
      })
      break
    case 'replaced':
      update(message.apiKey, ({ coverage }) => ({ ...message.session, coverage }))
      break
    case 'ended':
      if (current && [current.apiKey, current.from?.apiKey].includes(message.apiKey)) {
        ended = 'elsewhere'
        keep(undefined)
      } else if (current) {
        sharing(true)
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
  ended = undefined
  lapsed = undefined
  keep(session)
}

/** Goes on as a user that was switched to, in this tab alone. */
export function switchSession(session: Session): void {
  if (current) startSession({ ...session, from: current })
}

/** Goes back to who switched; `over` where the switch has come to its end by itself. */
export function switchBack(over = false): void {
  if (!current?.from) return
  lapsed = over ? current : undefined
  keep({ ...current.from, coverage: current.coverage })
}

/** The last switch of this tab, where it has come to its end by itself. */
export function lapsedSwitch(): Session | undefined {
  return lapsed
}

/** A new token for the same person: the other tabs that share the session take it too. */
export function renewSession(token: string, expiresAt: number): void {
  if (!current) return
  keep({ ...current, token, expiresAt })
  channel.postMessage({ kind: 'renewed', session: current } satisfies Message)
}

/**
 * Signing in again in the middle of work: the same person, another key and token. The other tabs
 * that shared the old key take the new one.
 */
export function replaceSession(session: Session): void {
  const apiKey = current?.apiKey
  keep(session)
  if (apiKey !== undefined) {
    channel.postMessage({ kind: 'replaced', apiKey, session } satisfies Message)
  }
}

export function changeCoverage(coverage: Coverage): void {
  if (current) keep({ ...current, coverage })
}

/** Ends the session here, with the one it was switched from, and in every tab that shares them. */
export function endSession(how: SessionEnd = 'here'): void {
  if (!current) return
  for (const session of [current, current.from]) {
    if (session) channel.postMessage({ kind: 'ended', apiKey: session.apiKey } satisfies Message)
  }
  ended = how
  keep(undefined)
}

/** How this tab was signed out, if it was, so that the sign-in page can say so. */
export function hasEnded(): SessionEnd | undefined {
  return ended
}

/**
 * For a tab opened from a link (it has no copy of the opener's storage): asks the other tabs of
 * this console for their session and takes the first answer. Waits for one at most a second, and
 * not at all where no tab is signed in. A tab that was signed out stays so until it is loaded again.
 */
export async function adoptSession(): Promise<void> {
  if (current || (ended !== undefined && ended !== 'expired') || !sharing()) return
  await new Promise<void>((resolve) => {
    const stop = () => {
      channel.removeEventListener('message', answer)
      resolve()
    }
    const timer = setTimeout(() => {
      // The browser was closed with a session open: the next tab need not wait for it again.
      sharing(false)
      stop()
    }, patience)
    const answer = (event: MessageEvent<Message>) => {
      if (event.data.kind !== 'session') return
      clearTimeout(timer)
      ended = undefined
      keep(event.data.session)
      stop()
    }
    channel.addEventListener('message', answer)
    channel.postMessage({ kind: 'hello' } satisfies Message)
  })
}

/** Who is signed in and where, as one text: what belongs to one person in one coverage bears it. */
export function ownerOf(session: Session | undefined): string {
  return [session?.coverage, session?.operatorId, session?.userName].join(' ')
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
