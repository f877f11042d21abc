import { t } from '@lingui/core/macro'
import { tagKeyRule } from '../domain/tags.ts'

/**
 * Why a tag cannot have this key; undefined where it can. `taken` holds the keys of the tags that are
 * there already, without the one being renamed.
 */
export function tagKeyProblem(key: string, taken: Iterable<string> = []): string | undefined {
  switch (tagKeyRule(key, taken)) {
    case 'empty':
      return t`Enter a tag name.`
    case 'spaces':
      return t`A tag name cannot begin or end with a space.`
    case 'dots':
      return t`A tag name cannot be “.” or “..”. Choose another one.`
    case 'broken':
      return t`The tag name holds a broken character. Type it again.`
    case 'taken':
      return t`There is already a tag called “${key}”. Change its value instead.`
    case undefined:
      return undefined
  }
}
