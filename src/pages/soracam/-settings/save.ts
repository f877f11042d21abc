import { t } from '@lingui/core/macro'
import type { QueryClient } from '@tanstack/react-query'
import { explain } from '../../../api/errors.ts'
import { currentPermissions } from '../../../api/permissions.ts'
import type { SettingName } from '../../../domain/soracam/settings.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { Problem } from '../../../words/settings/check.ts'
import { valueLabel, type Setting } from './settings.ts'

/** What became of a save: which were stored, and why the others were not. */
export interface Saved {
  readonly stored: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Sends each of the settings as `values` has it by its own operation, one after the other, and asks
 * the camera how it stands then. One that fails keeps none of the others from being stored. Never
 * throws.
 */
export async function saveSettings(
  client: QueryClient,
  deviceId: string,
  settings: readonly Setting[],
  values: Settings,
): Promise<Saved> {
  const stored: string[] = []
  const problems: Problem[] = []
  for (const setting of settings) {
    const { name } = setting
    const value = values[name]
    const path = setting.fields(values)[0]?.path ?? [name]
    try {
      await setting.set(deviceId, value)
      const answered = await readBack(client, deviceId, setting)
      if (answered === undefined || setting.matches(value, answered)) stored.push(name)
      else problems.push({ path, message: keptText(name, answered) })
    } catch (error) {
      problems.push({ path, message: explain(error).detail })
    }
  }
  return { stored, problems }
}

/** What the camera answers for one setting; undefined where it may not be asked, or does not answer. */
async function readBack(
  client: QueryClient,
  deviceId: string,
  { getOperation, get }: Setting,
): Promise<unknown> {
  if (!currentPermissions().may(getOperation).allowed) return undefined
  const single = client.fetchQuery({
    queryKey: [getOperation.id, deviceId],
    queryFn: ({ signal }) => get(deviceId, { signal }),
  })
  return single.then(
    (value) => value,
    () => undefined,
  )
}

function keptText(name: SettingName, answered: unknown): string {
  if (name === 'selfReboot' || (typeof answered !== 'string' && typeof answered !== 'number')) {
    return t`The API took the change, and the camera answers something else. Try again in a moment.`
  }
  const now = valueLabel(name, answered)
  return t`The API took the change, and the camera answers that it is ${now}. Try again in a moment.`
}
