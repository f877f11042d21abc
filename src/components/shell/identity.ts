import { t } from '@lingui/core/macro'
import { isSandbox } from '../../api/config.ts'
import type { Session } from '../../api/session.ts'

/** Who is signed in, in words. */
export interface Identity {
  readonly name: string
  /** As what: the root user, a SAM user, and whether by an AuthKey. */
  readonly kind: string
  readonly initials: string
}

function kindOf({ userName, authKeyId }: Session): string {
  if (authKeyId) return userName ? t`SAM user, by AuthKey` : t`Root user, by AuthKey`
  return userName ? t`SAM user` : t`Root user`
}

/** What to call the person a session belongs to. */
export function identityOf(session: Session): Identity {
  const { userName, email, authKeyId } = session
  const name = userName ?? email ?? authKeyId ?? session.operatorId
  return {
    name,
    kind: kindOf(session),
    initials: [...name.replace(/^keyId-/, '')].slice(0, 2).join('').toUpperCase(),
  }
}

/** The name of a coverage, as the platform's own documentation has it. */
export const coverageNames: Readonly<Record<Session['coverage'], string>> = {
  jp: t`Japan`,
  g: t`Global`,
}

/** Where a session works: "Sandbox, Japan coverage". */
export function placeOf({ endpoint, coverage }: Session): string {
  const place = isSandbox(endpoint) ? endpoint.label : 'Soracom'
  return coverage === 'jp' ? t`${place}, Japan coverage` : t`${place}, Global coverage`
}
