import { t } from '@lingui/core/macro'
import type { NamespaceId } from '../../domain/group/namespaces.ts'
import { isSettings, type Settings } from '../../domain/settings/settings.ts'
import { fieldProblems, secretProblems, type Problem } from '../settings/check.ts'
import { beamFields } from './beam.ts'
import { fieldGroups } from './schema.ts'

/**
 * What is wrong with the settings of a namespace, as far as the console knows its keys. Unknown keys
 * may hold anything, and unknown choices are left to the platform.
 */
export function problemsOf(namespace: NamespaceId, settings: Settings): readonly Problem[] {
  return [
    ...(namespace === 'SoracomBeam'
      ? beamProblems(settings)
      : fieldProblems(fieldGroups(namespace, settings), settings)),
    ...secretProblems(settings),
  ]
}

function beamProblems(settings: Settings): readonly Problem[] {
  return Object.entries(settings).flatMap(([url, entry]): readonly Problem[] => {
    if (!isSettings(entry)) return [{ path: [url], message: t`An entry point must be an object.` }]
    return fieldProblems(beamFields(url, entry), entry, [url])
  })
}
