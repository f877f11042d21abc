import { t } from '@lingui/core/macro'
import type { Group } from '../../../api/generated/models/group.ts'
import { settingsIn } from '../../../domain/group/configuration.ts'
import { rebase, same, type Rebased } from '../../../domain/settings/difference.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'
import type { Draft } from './draft.ts'

/** What somebody else did to the group while it was being edited. */
export interface Meanwhile extends Omit<Rebased, 'settings'> {
  /** UNIX milliseconds. */
  readonly at: number | undefined
}

/**
 * Holds a draft against the group as it is stored now. Where others changed it, their changes stay
 * and the draft's are put on top, and `meanwhile` says which; otherwise the draft stays as it is.
 */
export function compare(
  draft: Draft,
  group: Group,
  namespace: Namespace,
): { readonly draft: Draft; readonly meanwhile: Meanwhile | undefined } {
  if (group.lastModifiedTime === draft.seen) return { draft, meanwhile: undefined }
  const stored = settingsIn(group.configuration, namespace.id)
  const { settings, theirs, overwritten } = rebase(draft.base, draft.value, stored)
  const kept = same(settings, draft.value)
  return {
    draft: {
      ...draft,
      base: stored,
      seen: group.lastModifiedTime,
      value: settings,
      text: kept ? draft.text : undefined,
    },
    meanwhile: { at: group.lastModifiedTime, theirs, overwritten },
  }
}

/** What is stored after a save that failed, in words; undefined where all of it is. */
export function outcome(draft: Draft, group: Group, namespace: Namespace): string | undefined {
  const { id, label } = namespace
  const stored = settingsIn(group.configuration, id)
  if (same(stored, draft.value)) return undefined
  if (same(stored, draft.base)) return t`Nothing of it is stored: the settings are as they were.`
  if (Object.keys(stored).length === 0) {
    return t`${label} has no settings at the moment: they were taken away to be written anew. Save again to store yours.`
  }
  return t`A part of it is stored. What is still to be saved stands below.`
}
