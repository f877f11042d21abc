import type { TagUpdateRequest } from '../../api/generated/models/tagUpdateRequest.ts'
import type { Taking } from '../../api/operation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import type { Tags } from '../../domain/tags.ts'
import { TagsForm } from '../form/TagsForm.tsx'

interface ResourceTagsProps<P> {
  readonly tags: Tags | null | undefined
  /** The path variables that lead to the resource. */
  readonly path: P
  readonly put: Taking<{ readonly path: P; readonly body: TagUpdateRequest[] }>
  readonly remove: Taking<{ readonly path: P & { readonly tag_name: string } }>
}

/** The name and the tags of a resource, edited in place. */
export function ResourceTags<P extends Readonly<Record<string, string>>>(
  props: ResourceTagsProps<P>,
) {
  const { tags, path, put, remove } = props
  const { may } = usePermissions()
  const putting = may(put, path)
  const removing = may(remove, path)
  return (
    <TagsForm
      tags={tags ?? {}}
      put={(body) => send(put, { path, body }, { settled: true })}
      remove={(name) => send(remove, { path: { ...path, tag_name: name } }, { settled: true })}
      refused={putting.allowed ? undefined : putting.reason}
      removeRefused={removing.allowed ? undefined : removing.reason}
    />
  )
}
