import { useForm } from '@mantine/form'
import { tagKeyProblem } from '../../domain/tags.ts'
import { Form } from './Form.tsx'
import { SubmitRow } from './SubmitRow.tsx'
import { TagEditor } from './TagEditor.tsx'
import {
  tagChanges,
  tagProblems,
  toTagRows,
  toTags,
  type TagProblems,
  type TagRow,
} from './tag-rows.ts'

type Tags = Readonly<Record<string, string>>

interface TagsFormProps {
  readonly tags: Tags
  /** Adds and changes tags; one call for all of them. */
  readonly put: (tags: { tagName: string; tagValue: string }[]) => Promise<unknown>
  readonly remove: (tagName: string) => Promise<unknown>
  readonly disabled?: boolean
}

/** The tags of a resource, edited together and saved in one go: additions first, then removals. */
export function TagsForm({ tags, put, remove, disabled = false }: TagsFormProps) {
  const form = useForm<{ rows: readonly TagRow[]; problems: TagProblems }>({
    initialValues: { rows: toTagRows(tags), problems: {} },
  })

  const save = async ({ rows }: { rows: readonly TagRow[] }) => {
    const problems = tagProblems(rows, ({ key }, others) => {
      const problem = tagKeyProblem(key, others)
      return problem === null ? undefined : { key: problem }
    })
    form.setFieldValue('problems', problems)
    if (Object.keys(problems).length > 0) return
    const changes = tagChanges(tags, toTags(rows))
    if (changes.put.length > 0) {
      await put(changes.put.map(({ key, value }) => ({ tagName: key, tagValue: value })))
    }
    for (const tagName of changes.remove) await remove(tagName)
    form.resetDirty({ rows, problems: {} })
  }

  return (
    <Form form={form} onSave={save}>
      {(busy) => (
        <>
          <TagEditor
            rows={form.values.rows}
            problems={form.values.problems}
            disabled={disabled || busy}
            onChange={(rows) => form.setFieldValue('rows', rows)}
          />
          {!disabled && <SubmitRow label="Save the tags" busy={busy} disabled={!form.isDirty()} />}
        </>
      )}
    </Form>
  )
}
