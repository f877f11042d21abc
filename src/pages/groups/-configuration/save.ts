import {
  configurationBytes,
  configurationLimit,
  settingsIn,
  withNamespace,
  type Configuration,
} from '../../../domain/group/configuration.ts'
import { deletedWhole, type NamespaceId } from '../../../domain/group/namespaces.ts'
import { same } from '../../../domain/settings/difference.ts'
import type { Settings } from '../../../domain/settings/settings.ts'

/** The three calls that change the settings of a namespace. */
export interface SaveCalls {
  /** Writes the keys given and leaves the others. */
  readonly put: (settings: Settings) => Promise<unknown>
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
 * Stores the settings of a namespace: only the keys that changed are sent, and those that are gone
 * are deleted. Throws what the first failing call throws; part of it may be stored by then.
 */
export async function saveSettings(calls: SaveCalls, request: SaveRequest): Promise<void> {
  const { namespace, stored, next } = request
  const before = settingsIn(stored, namespace)
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(next, key))
  if (Object.keys(next).length === 0) {
    if (gone.length > 0) await calls.removeNamespace()
    return
  }
  if (gone.length > 0 && deletedWhole.includes(namespace)) {
    // Once before anything is taken away, so that a refusal leaves the settings as they were.
    await calls.put(next)
    await calls.removeNamespace()
    await calls.put(next)
    return
  }
  const changed = Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) => !Object.hasOwn(before, key) || !same(before[key], value),
    ),
  )
  const put = async () => {
    if (Object.keys(changed).length > 0) await calls.put(changed)
  }
  const remove = async () => {
    for (const key of gone) await calls.removeKey(key)
  }
  // Old and new together may be too large where the new ones alone are not.
  const both = withNamespace(stored, namespace, { ...before, ...next })
  if (configurationBytes(both) > configurationLimit) {
    await remove()
    await put()
  } else {
    await put()
    await remove()
  }
}
