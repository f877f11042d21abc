import type { Settings } from '../../../domain/settings/settings.ts'
import type { NamespaceId } from '../../../domain/group/namespaces.ts'
import { fieldGroups } from '../../../words/group/schema.ts'

/** The keys of a namespace that no field of its form stands for. */
export function unknownKeys(namespace: NamespaceId, settings: Settings): readonly string[] {
  const known = new Set(
    fieldGroups(namespace, settings).flatMap(({ toggle, fields }) =>
      [...(toggle ? [toggle] : []), ...fields].map(({ path }) => path[0]),
    ),
  )
  return Object.keys(settings).filter((key) => !known.has(key))
}
