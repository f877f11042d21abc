import type { Group as Body } from '../../src/api/generated/models/group.ts'
import type { World } from '../world.ts'
import { groupTags, type Group } from './groups.ts'

/** A group as the API returns it. */
export function presentGroup({ world }: { readonly world: World }, group: Group): Body {
  const { createdTime: createdAt, lastModifiedTime: lastModifiedAt } = group
  const tags = groupTags(group)
  return { ...group, operatorId: world.operatorId, createdAt, lastModifiedAt, tags }
}
