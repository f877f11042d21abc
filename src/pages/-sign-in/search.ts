import type { SignInKind } from '../../api/sign-in.ts'

/** What the address of the sign-in page says: where to, as whom, and where to go then. */
export interface SignInSearch {
  to?: string
  as?: SignInKind
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
    next: typeof search['next'] === 'string' ? search['next'] : undefined,
  }
}
