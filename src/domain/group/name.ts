import type { Tags } from '../tags.ts'
import { nameOf } from '../tags.ts'

/** What of a group its name depends on. */
export interface NamedGroup {
  readonly groupId?: string | null | undefined
  readonly tags?: Tags | null | undefined
}

/** The group's name, or its id where it has none. */
export function groupName(group: NamedGroup): string {
  return nameOf(group.tags) ?? group.groupId ?? ''
}
