import { updateTags, type Tags, type TagUpdate } from '../db/tags.ts'
import { badRequest } from '../http/errors.ts'

/** What a gateway may have of them. */
const mostTags = 20

/** A gateway's tags after adding some and overwriting those of the same name: 20 at most (400). */
export function gatewayTags(tags: Tags, updates: readonly TagUpdate[]): Tags {
  const changed = updateTags(tags, updates)
  if (Object.keys(changed).length > mostTags) {
    throw badRequest('tags', `at most ${mostTags} tags`, `タグは ${mostTags} 個までです`)
  }
  return changed
}
