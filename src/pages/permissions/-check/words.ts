import { t } from '@lingui/core/macro'
import type { DecisionReason, PermissionSource } from '../../../domain/permission/decide.ts'
import type { AttachedDocument } from '../../../domain/permission/judge.ts'
import type { Checked, Outcome } from './outcome.ts'

export const outcomeWords = {
  allowed: { tone: 'active', label: t`Allowed` },
  denied: { tone: 'terminated', label: t`Denied` },
  unknown: { tone: 'unknown', label: t`Unknown` },
} as const satisfies Record<Outcome, { readonly tone: string; readonly label: string }>

/** What a document is called where it is attached. */
export function documentName(source: AttachedDocument['source']): string {
  switch (source.kind) {
    case 'inline':
      return t`Own permission`
    case 'default':
      return t`Default permissions`
    case 'roles':
      return t`Roles`
    case 'role': {
      const { roleId } = source
      return t`Role ${roleId}`
    }
  }
}

function place({ source, statement }: DecisionReason): string {
  const document = documentName(source ?? ({ kind: 'inline' } as PermissionSource))
  const number = (statement?.index ?? 0) + 1
  return t`${document}, statement ${number}`
}

/** By which statement of which document a call is allowed, denied or left open. */
export function decidedBy({ judgement }: Checked<never>): string {
  if (judgement === undefined) return t`Needs no sign-in`
  const { reason, verdict } = judgement
  if (verdict === 'unknown') return t`A document could not be read whole`
  const where = reason.statement && place(reason)
  if (reason.kind === 'always') return t`Always allowed`
  if (reason.kind === 'default-allow') return t`Allowed as long as nothing denies it`
  if (where === undefined) return t`No statement allows it`
  if (verdict === 'depends') return t`${where}: its condition cannot be decided`
  return reason.kind === 'none' ? t`${where}: its condition is not met` : where
}
