import { t } from '@lingui/core/macro'
import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { without } from '../../domain/own.ts'
import { customTags, nameKey, type Tags } from '../../domain/tags.ts'
import { tagKeyProblem } from '../../words/tags.ts'
import { FormError } from './FormError.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { tagChanges, tagProblems, toTagRows, toTags } from './tag-rows.ts'
import type { TagProblems, TagRow } from './tag-rows.ts'
import { TagEditor } from './TagEditor.tsx'
import classes from './TagsForm.module.css'

interface TagsFormProps {
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
 * The name and the tags of a resource, edited in place: several changes in one save, what is added
 * and changed in one call, then what is removed. What was typed stays until it is stored.
 */
export function TagsForm(props: TagsFormProps) {
  const { tags, put, remove, refused, removeRefused } = props
  const [draft, setDraft] = useState<Draft>()
  const [problems, setProblems] = useState<TagProblems>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  if (refused !== undefined) return <StoredTags tags={tags} why={refused} />

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
      return problem === undefined ? undefined : { key: problem }
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
        before = without(before, tagName)
        stored(before)
      }
      notifications.show({ message: t`The tags are saved.`, color: 'teal' })
      discard()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

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
      <Stack gap="md" maw="var(--console-form)">
        <FormError error={error}>
          {t`What you typed is still here; tags that were saved before the problem are stored.`}
        </FormError>
        <TextInput
          label={t`Name`}
          description={t`The name is the tag called “name”.`}
          autoComplete="off"
          disabled={busy}
          value={shown.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Input.Label mb={-8} component="div">
          {t`Other tags`}
        </Input.Label>
        <TagEditor
          rows={shown.rows}
          problems={problems}
          disabled={busy}
          onChange={(rows) => change({ rows })}
        />
        {cannotRemove !== undefined && <Text c="dimmed">{cannotRemove}</Text>}
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={!dirty || cannotRemove !== undefined}>
            {t`Save the tags`}
          </Button>
          {dirty && (
            <Button variant="default" disabled={busy} onClick={discard}>
              {t`Discard the changes`}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** The tags for somebody who may not change them, and why. */
function StoredTags({ tags, why }: { readonly tags: Tags; readonly why: string }) {
  const entries = Object.entries(tags).filter(([, value]) => value !== '')
  return (
    <Stack gap="md" maw="var(--console-form)">
      {entries.length > 0 ? (
        <dl className={classes.stored}>
          {entries.map(([key, value]) => (
            <div key={key}>
              <dt>
                <bdi>{key}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t`There are no tags.`}</p>
      )}
      <Text c="dimmed">{why}</Text>
    </Stack>
  )
}
