import { t } from '@lingui/core/macro'
import { ActionIcon, Button, InputBase, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import classes from './TagEditor.module.css'
import type { TagProblems, TagRow } from './tag-rows.ts'

/** What the parts of the editor are called; `at` counts from 1. */
export interface TagWords {
  readonly legend: string
  readonly add: string
  readonly remove: string
  readonly nameOf: (at: number) => string
  readonly valueOf: (at: number) => string
  readonly removeOf: (name: string) => string
}

const tagWords: TagWords = {
  legend: t`Tags`,
  add: t`Add a tag`,
  remove: t`Remove this tag`,
  nameOf: (at) => t`Name of tag ${at}`,
  valueOf: (at) => t`Value of tag ${at}`,
  removeOf: (name) => t`Remove tag ${name}`,
}

interface TagEditorProps {
  readonly rows: readonly TagRow[]
  readonly onChange: (rows: readonly TagRow[]) => void
  /** From `tagProblems`, shown at the fields they are about. */
  readonly problems?: TagProblems
  readonly disabled?: boolean
  /** For pairs that are something else than tags. */
  readonly words?: TagWords
  /** Whether a value may have several lines. */
  readonly multiline?: boolean
}

let nextId = 0

/**
 * Tags, or other pairs, as rows of key and value, to add, change and remove. Enter in a field of one
 * line saves the form.
 */
export function TagEditor(props: TagEditorProps) {
  const { rows, onChange, problems, disabled = false, words = tagWords, multiline = false } = props
  const frame = useRef<HTMLFieldSetElement>(null)
  const set = (id: string, part: Partial<TagRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))

  const add = () => {
    nextId += 1
    onChange([...rows, { id: `new-${nextId}`, key: '', value: '' }])
    // The row is drawn by then.
    requestAnimationFrame(() => {
      const keys = frame.current?.querySelectorAll<HTMLInputElement>('[data-tag-key]')
      keys?.item(keys.length - 1).focus()
    })
  }

  return (
    <fieldset ref={frame} className={classes.editor} disabled={disabled}>
      <legend className={classes.hidden}>{words.legend}</legend>
      {rows.length > 0 && (
        <div className={classes.head} aria-hidden>
          <span>{t`Name`}</span>
          <span>{t`Value`}</span>
        </div>
      )}
      {rows.map((row, at) => (
        <div key={row.id} className={classes.row}>
          <TextInput
            aria-label={words.nameOf(at + 1)}
            data-tag-key
            autoComplete="off"
            value={row.key}
            error={problems?.[row.id]?.key}
            onChange={({ currentTarget }) => set(row.id, { key: currentTarget.value })}
          />
          <InputBase
            {...(multiline ? ({ component: 'textarea', multiline: true, rows: 2 } as const) : {})}
            aria-label={words.valueOf(at + 1)}
            autoComplete="off"
            value={row.value}
            error={problems?.[row.id]?.value}
            onChange={({ currentTarget }) => set(row.id, { value: currentTarget.value })}
          />
          <ActionIcon
            title={words.remove}
            variant="subtle"
            color="gray"
            size={34}
            aria-label={words.removeOf(row.key || String(at + 1))}
            onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        className={classes.add}
        leftSection={<IconPlus size={14} stroke={1.75} />}
        onClick={add}
      >
        {words.add}
      </Button>
    </fieldset>
  )
}
