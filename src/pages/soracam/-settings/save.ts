import { t } from '@lingui/core/macro'
import type { QueryClient } from '@tanstack/react-query'
import { explain, type Explanation } from '../../../api/errors.ts'
import { currentPermissions } from '../../../api/permissions.ts'
import type { CameraSetting } from '../../../domain/soracam/settings.ts'
import { valueLabel, type Setting, type Value } from './settings.ts'

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
 * Sends each change by the operation of its setting, one after the other, and asks the camera how
 * it stands then. One that fails keeps none of the others from being stored. `onStored` is called as
 * each is. Never throws.
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
      const answered = await readBack(client, deviceId, setting)
      if (answered !== undefined && answered !== value) {
        problems[setting.name] = kept(setting, answered)
        continue
      }
      stored.push(setting.name)
      onStored(setting.name)
    } catch (error) {
      problems[setting.name] = explain(error)
    }
  }
  return { stored, problems }
}

/** What the camera answers for one setting; undefined where it may not be asked, or does not answer. */
async function readBack(
  client: QueryClient,
  deviceId: string,
  { getOperation, get }: Setting,
): Promise<Value | undefined> {
  if (!currentPermissions().may(getOperation).allowed) return undefined
  const single = client.fetchQuery({
    queryKey: [getOperation.id, deviceId],
    queryFn: ({ signal }) => get(deviceId, { signal }),
  })
  return single.then(
    ({ data }) => data.state,
    () => undefined,
  )
}

function kept({ name, label }: Setting, answered: Value): Explanation {
  const now = valueLabel(name, answered)
  return {
    title: t`${label} is not changed`,
    detail: t`The API took the change, and the camera answers that it is ${now}. Try again in a moment.`,
    retry: true,
  }
}
