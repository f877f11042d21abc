import { t } from '@lingui/core/macro'
import { writeJson } from '../../domain/exact-json.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'
import { same } from '../../domain/settings/difference.ts'
import { maskSecrets, unmaskSecrets } from '../../domain/settings/secrets.ts'
import { readJson } from '../../domain/json-text.ts'
import { jsonProblem } from '../../words/json.ts'
import type { JsonMark } from '../json/json-editor.ts'

/** Settings being edited, in the form and as JSON alike. */
export interface Draft {
  /** What was stored when it began, or when it was last compared with what is stored. */
  readonly base: Settings
  /** The time or the version of what they belong to at that moment. */
  readonly seen: number | undefined
  /** The settings to be: what the text last said that could be read. */
  readonly value: Settings
  /** The JSON as it was typed; absent once the form has changed the settings. */
  readonly text?: string | undefined
  /** Why the text cannot be read. */
  readonly fault?: JsonMark | undefined
}

export function draftOf(stored: Settings, seen: number | undefined): Draft {
  return { base: stored, seen, value: stored }
}

/** The draft as JSON, as it was typed or written out, with dots for secrets. */
export function textOf({ text, value }: Draft): string {
  return text ?? writeJson(maskSecrets(value), 2)
}

/** The draft after a change in the form. */
export function withSettings(draft: Draft, value: Settings): Draft {
  return { ...draft, value, text: undefined, fault: undefined }
}

/** The draft after a change of its JSON. Text that cannot be read changes the settings not at all. */
export function withText(draft: Draft, text: string): Draft {
  const read = readJson(text)
  if (!read.ok) return { ...draft, text, fault: { message: jsonProblem(read), at: read.at } }
  if (!isSettings(read.value)) {
    const message = t`The settings must be an object: keys and values in braces.`
    return { ...draft, text, fault: { message, at: read.positions.get('') ?? 0 } }
  }
  // Dots of a key that was taken out and put back stand for what is stored.
  const value = unmaskSecrets(unmaskSecrets(read.value, draft.value), draft.base)
  return { ...draft, text, fault: undefined, value: isSettings(value) ? value : draft.value }
}

/** Whether there is anything to save or to lose. */
export function isDirty({ base, value, fault }: Draft): boolean {
  return fault !== undefined || !same(base, value)
}
