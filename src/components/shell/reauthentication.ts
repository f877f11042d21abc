import { currentSession, onSessionChange, switchBack, type Session } from '../../api/session.ts'

interface Question {
  readonly promise: Promise<boolean>
  readonly settle: (signedIn: boolean) => void
}

let question: Question | undefined
let asked = 0
const listeners = new Set<() => void>()

function ask(next: Question | undefined): void {
  question = next
  for (const listener of listeners) listener()
}

/**
 * Asks the person, once for all calls that were refused meanwhile, to sign in again. True when they
 * did (here, or in another tab that shares the session), false when the session ended instead.
 */
export function askAgain(refused: Session): Promise<boolean> {
  if (question) return question.promise
  if (refused.from) {
    // A switch has no password of its own: it is over.
    switchBack(true)
    return Promise.resolve(false)
  }
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const settle = (signedIn: boolean) => {
    stop()
    ask(undefined)
    resolve(signedIn)
  }
  const stop = onSessionChange(() => {
    const session = currentSession()
    if (!session) settle(false)
    else if (session.token !== refused.token) settle(true)
  })
  asked += 1
  ask({ promise, settle })
  return promise
}

/** Which question is open, counted from 1; 0 while none is. For `useSyncExternalStore`. */
export function openQuestion(): number {
  return question ? asked : 0
}

/** Calls back when the question is asked or settled; returns how to stop. */
export function onAsking(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
