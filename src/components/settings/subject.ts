import type { Operation } from '../../api/operation.ts'
import type { FieldGroup } from '../../domain/settings/field.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Problem } from '../../words/settings/check.ts'
import type { Stored } from './review.ts'

/** Settings that are edited as a form and as JSON, reviewed and saved whole: what they are. */
export interface SettingsSubject {
  /** What they are called, and by the API. */
  readonly label: string
  readonly id: string
  readonly about: string
  /** The fields that the console knows, given what is set. */
  readonly groups: (settings: Settings) => readonly FieldGroup[]
  readonly problems: (settings: Settings) => readonly Problem[]
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
