import type { SignInKind } from '../../api/sign-in.ts'

/** What somebody who cannot sign in has lost: the password, or what makes the one-time codes. */
export type Lost = 'password' | 'mfa'

/** What the address of the sign-in page says: where to, as whom, what was lost, where to go then. */
export interface SignInSearch {
  to?: string
  as?: SignInKind
  lost?: Lost
  next?: string
}

const kinds: readonly SignInKind[] = ['root', 'sam', 'authKey']

/** Whether a value names a way to sign in. */
export function isKind(value: unknown): value is SignInKind {
  return kinds.some((kind) => kind === value)
}

/** Reads the search parameters; what makes no sense is left out. */
export function parseSignInSearch(search: Record<string, unknown>): SignInSearch {
  return {
    to: typeof search['to'] === 'string' ? search['to'] : undefined,
    as: isKind(search['as']) ? search['as'] : undefined,
    lost: search['lost'] === 'password' || search['lost'] === 'mfa' ? search['lost'] : undefined,
    next: typeof search['next'] === 'string' ? search['next'] : undefined,
  }
}
