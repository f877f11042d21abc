import type { QueryClient } from '@tanstack/react-query'
import { explain, type Explanation } from '../../../api/errors.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import type { CameraSetting } from '../../../domain/soracam/settings.ts'
import type { Setting, Value } from './settings.ts'

/** A setting that is to be another. */
export interface Change {
  readonly setting: Setting
  readonly value: Value
}

/** What became of a save: which were stored, and why the others were not. */
export interface Saved {
  readonly stored: readonly CameraSetting[]
  readonly problems: Readonly<Partial<Record<CameraSetting, Explanation>>>
}

/**
 * Sends each change by the operation of its setting, one after the other: one that fails keeps none
 * of the others from being stored. `onStored` is called as each is. Never throws.
 */
export async function saveSettings(
  client: QueryClient,
  deviceId: string,
  changes: readonly Change[],
  onStored: (name: CameraSetting) => void,
): Promise<Saved> {
  const stored: CameraSetting[] = []
  const problems: Partial<Record<CameraSetting, Explanation>> = {}
  for (const { setting, value } of changes) {
    try {
      await setting.set(deviceId, value)
      await invalidateAfter(client, setting.setOperation)
      stored.push(setting.name)
      onStored(setting.name)
    } catch (error) {
      problems[setting.name] = explain(error)
    }
  }
  return { stored, problems }
}
