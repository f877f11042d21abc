import { t } from '@lingui/core/macro'
import type { Operation } from '../../api/operation.ts'
import { rebase, same, type Rebased } from '../../domain/settings/difference.ts'
import type { FieldGroup } from '../../domain/settings/field.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Problem } from '../../words/settings/check.ts'
import type { Draft } from './draft.ts'
import type { Size } from './SizeMeter.tsx'

/** Settings as they are stored at one moment. */
export interface Stored {
  readonly settings: Settings
  /** What changes with every change of what they belong to: its time, or its version. */
  readonly seen: number | undefined
  /** When that was last modified, UNIX milliseconds, where it is known. */
  readonly modifiedTime?: number | undefined
  /** Makes them `next`. */
  readonly save: (next: Settings) => Promise<unknown>
  /** How much room they take then, where that is limited. */
  readonly size?: (next: Settings) => Size
}

/** Settings in another shape, which can be taken where there are any. */
export interface Recognised {
  readonly title: string
  readonly about: string
  readonly settings: Settings | undefined
}

/** Settings that are edited as a form and as JSON, reviewed and saved whole: what they are. */
export interface SettingsSubject {
  /** What they are called, and by the API. */
  readonly label: string
  readonly id: string
  readonly about: string
  /** The fields that the console knows, given what is set. */
  readonly groups: (settings: Settings) => readonly FieldGroup[]
  readonly problems: (settings: Settings) => readonly Problem[]
  /** What a JSON value is where it holds these settings in another shape. */
  readonly recognise?: (value: unknown, now: Settings) => Recognised | undefined
  /** There is no form for them; why. */
  readonly jsonOnly?: string | undefined
  readonly stored: Stored
  /** Reads them as they are stored at this moment. */
  readonly read: () => Promise<Stored>
  /** What they are saved by. */
  readonly operation: Operation
  /** Why they cannot be saved, or keys not be taken away, for somebody who may not. */
  readonly refused?: string | undefined
  readonly removeRefused?: string | undefined
  /** Says that what they belong to was changed by others. */
  readonly changedBeside: string
  /** What else is to be known of a change of these keys. */
  readonly follows?: (keys: readonly string[]) => string | undefined
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
  { settings: stored, seen, modifiedTime }: Stored,
): { readonly draft: Draft; readonly meanwhile: Meanwhile | undefined } {
  if (seen === draft.seen) return { draft, meanwhile: undefined }
  const { settings, theirs, overwritten } = rebase(draft.base, draft.value, stored)
  const text = same(settings, draft.value) ? draft.text : undefined
  return {
    draft: { ...draft, base: stored, seen, value: settings, text },
    meanwhile: { at: modifiedTime, theirs, overwritten },
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
