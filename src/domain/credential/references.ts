/** Where a configuration names a credential set: the keys that lead there, the namespace first. */
export type ReferencePath = readonly string[]

type Configuration = Readonly<Record<string, unknown>>

/**
 * Where a group's configuration uses a credential set: as `{"$credentialsId": id}` or as the value
 * of a key `credentialsId`. A name with a placeholder, such as `device-#{imsi}`, uses every set
 * that it can become.
 */
export function referencesTo(
  credentialsId: string,
  configuration: Configuration | null | undefined,
): readonly ReferencePath[] {
  const found: ReferencePath[] = []
  const visit = (node: unknown, path: ReferencePath) => {
    if (node === null || typeof node !== 'object') return
    for (const [key, value] of Object.entries(node)) {
      // `$credentialsId` says that what holds it is a reference: that one is named.
      const at = key === '$credentialsId' ? path : [...path, key]
      const names = key === '$credentialsId' || key === 'credentialsId'
      if (names && typeof value === 'string') {
        if (canBecome(value, credentialsId)) found.push(at)
      } else visit(value, at)
    }
  }
  visit(configuration, [])
  return found
}

/** Whether a name that may hold placeholders can stand for this id. */
function canBecome(name: string, credentialsId: string): boolean {
  const parts = name.split(/#\{[^}]*\}/)
  if (parts.length === 1) return name === credentialsId
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')
  return new RegExp(`^${pattern}$`, 's').test(credentialsId)
}

/** Something whose configuration uses a credential set, and where. */
export interface Use<G> {
  readonly group: G
  readonly paths: readonly ReferencePath[]
}

/** The groups that use a credential set, in their order. */
export function usesOf<G extends { readonly configuration?: object | null | undefined }>(
  credentialsId: string,
  groups: readonly G[],
): readonly Use<G>[] {
  return groups.flatMap((group) => {
    const paths = referencesTo(credentialsId, { ...group.configuration })
    return paths.length > 0 ? [{ group, paths }] : []
  })
}
