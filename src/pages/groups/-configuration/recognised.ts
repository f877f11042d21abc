import { t } from '@lingui/core/macro'
import type { Recognised } from '../../../components/settings/review.ts'
import { readPasted } from '../../../domain/group/pasted.ts'
import { maskSecrets } from '../../../domain/settings/secrets.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'

/** What was pasted in the place of the settings of a namespace, and how it becomes them. */
export function recognised(
  value: unknown,
  { id, label }: Namespace,
  now: Settings,
): Recognised | undefined {
  const pasted = readPasted(value, id)
  if (pasted?.shape === 'parameters') {
    return {
      title: t`This is the body of a command that sets keys of a group`,
      about: t`The keys that it names can be set in the settings of ${label}; the others stay as they are.`,
      settings: { ...(maskSecrets(now) as Settings), ...pasted.settings },
    }
  }
  if (pasted === undefined) return undefined
  return {
    title: t`This is a whole group`,
    about:
      pasted.settings === undefined
        ? t`It has no settings of ${label}.`
        : t`Its settings of ${label} can take the place of those of this group.`,
    settings: pasted.settings,
  }
}
