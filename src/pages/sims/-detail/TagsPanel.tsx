import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { explain } from '../../../api/errors.ts'
import { Note } from '../../../components/action/Note.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import {
  tagChanges,
  tagProblems,
  toTagRows,
  toTags,
  type TagProblems,
  type TagRow,
} from '../../../components/form/tag-rows.ts'
import { TagEditor } from '../../../components/form/TagEditor.tsx'
import { customTags, nameKey, tagKeyProblem, type Tags } from '../../../domain/tags.ts'

interface TagsPanelProps {
  /** The tags as they are stored, the name among them. */
  readonly tags: Tags
  /** Adds and changes tags, all in one call. */
  readonly put: (tags: { tagName: string; tagValue: string }[]) => Promise<unknown>
  readonly remove: (tagName: string) => Promise<unknown>
  /** Why nothing can be changed, and why nothing can be removed. */
  readonly refused: string | undefined
  readonly removeRefused: string | undefined
}

/** What is being edited; absent while the stored tags are shown as they are. */
interface Draft {
  /** The tags that editing began with, so that what others add meanwhile is left alone. */
  readonly before: Tags
  readonly name: string
  readonly rows: readonly TagRow[]
}

function draftOf(tags: Tags): Draft {
  const others = Object.fromEntries(customTags(tags))
  return { before: tags, name: tags[nameKey] ?? '', rows: toTagRows(others) }
}

/** The tags to be: the name is left out while it is as empty as before. */
function tagsOf({ before, name, rows }: Draft): Tags {
  const keepName = name !== '' || before[nameKey] !== undefined
  return { ...toTags(rows), ...(keepName ? { [nameKey]: name } : {}) }
}

/**
 * The name and the tags, edited in place: several changes in one save, what is added and changed in
 * one call, then what is removed. What was typed stays until it is stored, whatever happens meanwhile.
 */
export function TagsPanel({ tags, put, remove, refused, removeRefused }: TagsPanelProps) {
  const [draft, setDraft] = useState<Draft>()
  const [problems, setProblems] = useState<TagProblems>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const shown = draft ?? draftOf(tags)
  const changes = tagChanges(shown.before, tagsOf(shown))
  const dirty = draft !== undefined && changes.put.length + changes.remove.length > 0
  const change = (part: Partial<Draft>) => {
    setDraft({ ...shown, ...part })
    setProblems({})
  }
  const discard = () => {
    setDraft(undefined)
    setProblems({})
    setError(undefined)
  }

  const save = async () => {
    const found = tagProblems(shown.rows, ({ key }, others) => {
      const problem = tagKeyProblem(key.trim(), [...others, nameKey])
      return problem === null ? undefined : { key: problem }
    })
    setProblems(found)
    if (busy || !dirty || Object.keys(found).length > 0) return
    setBusy(true)
    setError(undefined)
    // What is stored already is not sent again by another try.
    const stored = (before: Tags) => setDraft({ ...shown, before })
    try {
      if (changes.put.length > 0) {
        await put(changes.put.map(({ key, value }) => ({ tagName: key, tagValue: value })))
      }
      let before: Tags = { ...shown.before, ...tagsOf(shown) }
      stored(before)
      for (const tagName of changes.remove) {
        await remove(tagName)
        const { [tagName]: _removed, ...rest } = before
        before = rest
        stored(before)
      }
      notifications.show({ message: 'The tags are saved.', color: 'teal' })
      discard()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

  const explanation = error === undefined ? undefined : explain(error)
  const cannotRemove = changes.remove.length > 0 ? removeRefused : undefined
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LeaveGuard dirty={() => dirty} />
      <Stack gap="md" maw={720}>
        {refused !== undefined && <Text c="dimmed">{refused}</Text>}
        {explanation && (
          <Note role="alert" tone="danger" title={explanation.title}>
            <p>
              {explanation.detail} What you typed is still here; tags that were saved before the
              problem are stored.
            </p>
          </Note>
        )}
        <TextInput
          label="Name"
          description="The name is the tag called “name”."
          autoComplete="off"
          disabled={refused !== undefined || busy}
          value={shown.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Input.Label mb={-8} component="div">
          Other tags
        </Input.Label>
        <TagEditor
          rows={shown.rows}
          problems={problems}
          disabled={refused !== undefined || busy}
          onChange={(rows) => change({ rows })}
        />
        {cannotRemove !== undefined && <Text c="dimmed">{cannotRemove}</Text>}
        {refused === undefined && (
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={!dirty || cannotRemove !== undefined}>
              Save the tags
            </Button>
            {dirty && (
              <Button variant="default" disabled={busy} onClick={discard}>
                Discard the changes
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </form>
  )
}
