import type { SignInKind } from '../../api/sign-in.ts'
import { signInKey } from '../../components/shell/storage-keys.ts'
import { isKind } from './search.ts'

/** What the next sign-in begins with on this computer. Never a secret. */
export interface Remembered {
  readonly to?: string
  readonly as?: SignInKind
  readonly operatorId?: string
  readonly userName?: string
}

/** Reads what was remembered; nothing where storage is blocked or holds something else. */
export function recall(): Remembered {
  try {
    const saved = JSON.parse(localStorage.getItem(signInKey) ?? '{}') as Record<
      string,
      unknown
    > | null
    const text = (name: string) => {
      const value = saved?.[name]
      return typeof value === 'string' ? value : undefined
    }
    return {
      to: text('to'),
      as: isKind(saved?.['as']) ? saved['as'] : undefined,
      operatorId: text('operatorId'),
      userName: text('userName'),
    }
  } catch {
    return {}
  }
}

/** Adds to what is remembered. */
export function remember(more: Remembered): void {
  try {
    localStorage.setItem(signInKey, JSON.stringify({ ...recall(), ...more }))
  } catch {
    // Storage may be blocked or full; then the next sign-in begins empty.
  }
}
