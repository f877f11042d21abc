import { t } from '@lingui/core/macro'
import { rebase, same, type Rebased } from '../../domain/settings/difference.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Draft } from './draft.ts'
import type { Size } from './SizeMeter.tsx'

/** Settings as they are stored at one moment. */
export interface Stored {
  readonly settings: Settings
  /** When what they belong to was last modified, UNIX milliseconds. */
  readonly seen: number | undefined
  /** Makes them `next`. */
  readonly save: (next: Settings) => Promise<unknown>
  /** How much room they take then, where that is limited. */
  readonly size?: (next: Settings) => Size
}

/** What somebody else changed while the settings were being edited. */
export interface Meanwhile extends Omit<Rebased, 'settings'> {
  /** UNIX milliseconds. */
  readonly at: number | undefined
}

/**
 * Holds a draft against what is stored now. Where others changed it, their changes stay and the
 * draft's are put on top, and `meanwhile` says which; otherwise the draft stays as it is.
 */
export function compare(
  draft: Draft,
  { settings: stored, seen }: Stored,
): { readonly draft: Draft; readonly meanwhile: Meanwhile | undefined } {
  if (seen === draft.seen) return { draft, meanwhile: undefined }
  const { settings, theirs, overwritten } = rebase(draft.base, draft.value, stored)
  const text = same(settings, draft.value) ? draft.text : undefined
  return {
    draft: { ...draft, base: stored, seen, value: settings, text },
    meanwhile: { at: seen, theirs, overwritten },
  }
}

/** What is stored after a save that failed, in words; undefined where all of it is. */
export function outcome(
  draft: Draft,
  { settings: stored }: Stored,
  label: string,
): string | undefined {
  if (same(stored, draft.value)) return undefined
  if (same(stored, draft.base)) return t`Nothing of it is stored: the settings are as they were.`
  if (Object.keys(stored).length === 0) {
    return t`${label} has no settings at the moment: they were taken away to be written anew. Save again to store yours.`
  }
  return t`A part of it is stored. What is still to be saved stands below.`
}
