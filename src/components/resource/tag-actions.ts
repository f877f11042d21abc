import { t } from '@lingui/core/macro'
import { IconPencil, IconTag, IconTagOff } from '@tabler/icons-react'
import type { TagUpdateRequest } from '../../api/generated/models/tagUpdateRequest.ts'
import type { Taking } from '../../api/operation.ts'
import type { DeviceLike } from '../../domain/device/verbs.ts'
import { customTags, nameKey, type Tags } from '../../domain/tags.ts'
import { tagKeyProblem } from '../../words/tags.ts'
import { defineAction, type Action, type Allowed } from '../action/action.ts'
import { back } from '../action/undo.ts'
import { choice, text } from '../form/fields.ts'
import { judgeDevice } from './judge-device.ts'
import type { Resource } from './resource.ts'

interface Tagged extends DeviceLike {
  readonly tags?: Tags | null
}

interface TagOperations<P> {
  readonly put: Taking<{ readonly path: P; readonly body: TagUpdateRequest[] }>
  readonly remove: Taking<{ readonly path: P & { readonly tag_name: string } }>
  /** The message where the name is left empty, for what must have one. */
  readonly nameless?: string
}

/** Rename, set a tag, delete a tag: the actions of whatever has tags, one of which is the name. */
export function tagActions<R extends Tagged, P extends Readonly<Record<string, string>>>(
  resource: Resource<R, P>,
  { put, remove, nameless }: TagOperations<P>,
): readonly [rename: Action<R>, put: Action<R>, remove: Action<R>] {
  const { path, judge = judgeDevice } = resource
  const puttable = (one: R): Allowed => judge(one, 'putTags')
  const deletable = (one: R, tagName: string | undefined): Allowed => {
    const verdict = judge(one, 'deleteTag', tagName)
    if (!verdict.allowed) return verdict
    const tags = one.tags ?? {}
    if (tagName === undefined ? customTags(tags).length > 0 : Object.hasOwn(tags, tagName)) {
      return verdict
    }
    const reason = tagName === undefined ? t`It has no tags.` : t`It has no tag ${tagName}.`
    return { allowed: false, reason }
  }
  const undo = (one: R, tagName: string) => {
    const tags = one.tags ?? {}
    return Object.hasOwn(tags, tagName)
      ? back(put, { path: path(one), body: [{ tagName, tagValue: tags[tagName] ?? '' }] })
      : back(remove, { path: { ...path(one), tag_name: tagName } })
  }
  return [
    defineAction(resource, {
      id: 'rename',
      operation: put,
      icon: IconPencil,
      label: t`Rename`,
      title: (what) => t`Rename ${what}`,
      single: true,
      allowed: puttable,
      fields: {
        name: text<R>({
          label: t`Name`,
          initial: ([only]) => only?.tags?.[nameKey] ?? '',
          selects: true,
          ...(nameless !== undefined && { required: nameless }),
        }),
      },
      call: (one, { name }) => ({
        path: path(one),
        body: [{ tagName: nameKey, tagValue: name }],
      }),
      undo: (one) => undo(one, nameKey),
      done: (what) => t`${what} renamed`,
    }),
    defineAction(resource, {
      id: 'put-tag',
      operation: put,
      icon: IconTag,
      label: t`Set a tag`,
      short: t`Set a tag`,
      title: (what) => t`Set a tag on ${what}`,
      allowed: puttable,
      fields: {
        tagName: text({
          label: t`Tag name`,
          required: t`Enter a tag name.`,
          problem: (name) => tagKeyProblem(name) ?? undefined,
        }),
        tagValue: text({ label: t`Tag value`, verbatim: true }),
      },
      call: (one, { tagName, tagValue }) => ({
        path: path(one),
        body: [{ tagName, tagValue }],
      }),
      undo: (one, { tagName }) => undo(one, tagName),
      done: (what) => t`Tag set on ${what}`,
    }),
    defineAction(resource, {
      id: 'delete-tag',
      operation: remove,
      icon: IconTagOff,
      label: t`Delete a tag`,
      short: t`Delete a tag`,
      title: (what) => t`Delete a tag of ${what}`,
      allowed: (one, values?: { tagName: string }) => deletable(one, values?.tagName || undefined),
      fields: {
        tagName: choice<R>({
          label: t`Tag`,
          required: t`Choose the tag to delete.`,
          options: (all) => {
            const names = new Set(all.flatMap(({ tags }) => Object.keys(tags ?? {})))
            names.delete(nameKey)
            return [...names].sort().map((name) => ({ value: name, label: name }))
          },
        }),
      },
      call: (one, { tagName }) => ({ path: { ...path(one), tag_name: tagName } }),
      undo: (one, { tagName }) => undo(one, tagName),
      done: (what) => t`Tag deleted from ${what}`,
    }),
  ]
}
