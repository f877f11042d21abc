import { tagKeyRule } from '../../src/domain/tags.ts'
import { badRequest, notFound } from '../http/errors.ts'
import { limitLength } from './limits.ts'

/** An element of the body of putSimTags and putGroupTags. */
export interface TagUpdate {
  readonly tagName: string
  readonly tagValue: string
}

/** Tags by their names. */
export type Tags = Readonly<Record<string, string>>

/** The sandbox's own limits, so that no call stores without bounds; Soracom's are not published. */
const mostTags = 50
const longestName = 256
const longestValue = 1024

/** Tags after adding some and overwriting those of the same name. 400 for names and sizes that cannot be. */
export function updateTags(tags: Tags, updates: readonly TagUpdate[]): Tags {
  const changed = new Map(Object.entries(tags))
  for (const { tagName, tagValue } of updates) {
    if (tagKeyRule(tagName) !== undefined) {
      throw badRequest('tagName', 'a tag cannot have this name', 'このタグ名は使用できません')
    }
    limitLength('tagName', tagName, longestName)
    limitLength('tagValue', tagValue, longestValue)
    changed.set(tagName, tagValue)
  }
  if (changed.size > mostTags) {
    throw badRequest('tags', `at most ${mostTags} tags`, `タグは ${mostTags} 個までです`)
  }
  return Object.fromEntries(changed)
}

/** Tags without one of them. 404 when it is not there. */
export function removeTag(tags: Tags, tagName: string): Tags {
  if (!Object.hasOwn(tags, tagName)) throw notFound('Tag', tagName)
  const { [tagName]: _, ...rest } = tags
  return rest
}

/** A tag set, as bodies carry it, as updates. */
export function tagUpdates(tags: Tags | undefined): TagUpdate[] {
  return Object.entries(tags ?? {}).map(([tagName, tagValue]) => ({ tagName, tagValue }))
}
