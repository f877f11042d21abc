import { isSandbox } from '../../api/config.ts'
import type { Session } from '../../api/session.ts'

/** Who is signed in, in words. */
export interface Identity {
  readonly name: string
  /** As what: the root user, a SAM user, and whether by an AuthKey. */
  readonly kind: string
  readonly initials: string
}

/** What to call the person a session belongs to. */
export function identityOf(session: Session): Identity {
  const { userName, email, authKeyId } = session
  const base = userName ? 'SAM user' : 'Root user'
  const name = userName ?? email ?? authKeyId ?? session.operatorId
  return {
    name,
    kind: authKeyId ? `${base}, by AuthKey` : base,
    initials: [...name.replace(/^keyId-/, '')].slice(0, 2).join('').toUpperCase(),
  }
}

/** The name of a coverage, as the platform's own documentation has it. */
export const coverageNames = { jp: 'Japan', g: 'Global' } as const

/** Where a session works: "Sandbox, Japan coverage". */
export function placeOf({ endpoint, coverage }: Session): string {
  const place = isSandbox(endpoint) ? endpoint.label : 'Soracom'
  return `${place}, ${coverageNames[coverage]} coverage`
}
