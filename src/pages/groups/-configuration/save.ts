import {
  configurationBytes,
  configurationLimit,
  settingsIn,
  withNamespace,
  type Configuration,
} from '../../../domain/group/configuration.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { deletedWhole, type NamespaceId } from '../../../domain/group/namespaces.ts'

/** The three calls that change the settings of a namespace. */
export interface SaveCalls {
  /** Answers with the group's configuration as it is afterwards. */
  readonly put: (settings: Settings) => Promise<Configuration>
  readonly removeKey: (key: string) => Promise<unknown>
  readonly removeNamespace: () => Promise<unknown>
}

interface SaveRequest {
  readonly namespace: NamespaceId
  /** The configuration of the group as it is stored now. */
  readonly stored: Configuration
  /** All settings that the namespace is to have. */
  readonly next: Settings
}

/**
 * Stores the settings of a namespace. They are always sent whole, so it does not matter whether the
 * platform keeps the keys that a PUT leaves out or resets them; what then is left over is deleted.
 * Throws what the first failing call throws; part of it may be stored by then.
 */
export async function saveSettings(calls: SaveCalls, request: SaveRequest): Promise<void> {
  const { namespace, stored, next } = request
  const before = settingsIn(stored, namespace)
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(next, key))
  if (Object.keys(next).length === 0) {
    if (gone.length > 0) await calls.removeNamespace()
    return
  }
  const whole = deletedWhole.includes(namespace)
  const remove = async (keys: readonly string[]) => {
    if (whole) await calls.removeNamespace()
    else for (const key of keys) await calls.removeKey(key)
  }
  // Old and new together may be too large where the new ones alone are not.
  const both = withNamespace(stored, namespace, { ...before, ...next })
  const crowded = gone.length > 0 && configurationBytes(both) > configurationLimit
  if (crowded) await remove(gone)
  const after = settingsIn(await calls.put(next), namespace)
  const left = gone.filter((key) => Object.hasOwn(after, key))
  if (left.length === 0) return
  await remove(left)
  if (whole) await calls.put(next)
}
