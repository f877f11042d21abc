import type { Session } from './session.ts'

/** A call that was answered; `at` is UNIX milliseconds. */
export interface AnsweredCall {
  readonly method: string
  /** Where it went, with its query. No body is remembered. */
  readonly address: string
  readonly status: number
  readonly session: Session | undefined
  readonly at: number
}

/** The calls of this page since it was loaded, the oldest first: 5,000 at most, in memory alone. */
export const answered: AnsweredCall[] = []

export function remember(
  method: string,
  address: string,
  status: number,
  session: Session | undefined,
): void {
  if (answered.push({ method, address, status, session, at: Date.now() }) > 5000) answered.shift()
}
