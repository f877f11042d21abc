import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import classes from './TagEditor.module.css'
import type { TagProblems, TagRow } from './tag-rows.ts'

interface TagEditorProps {
  readonly rows: readonly TagRow[]
  readonly onChange: (rows: readonly TagRow[]) => void
  /** From `tagProblems`, shown at the fields they are about. */
  readonly problems?: TagProblems
  readonly disabled?: boolean
}

let nextId = 0

/** Tags as rows of key and value, to add, change and remove. Enter in a field saves the form. */
export function TagEditor({ rows, onChange, problems, disabled = false }: TagEditorProps) {
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
      <legend className={classes.hidden}>Tags</legend>
      {rows.length > 0 && (
        <div className={classes.head} aria-hidden>
          <span>Name</span>
          <span>Value</span>
        </div>
      )}
      {rows.map((row, at) => (
        <div key={row.id} className={classes.row}>
          <TextInput
            aria-label={`Name of tag ${at + 1}`}
            data-tag-key
            autoComplete="off"
            value={row.key}
            error={problems?.[row.id]?.key}
            onChange={({ currentTarget }) => set(row.id, { key: currentTarget.value })}
          />
          <TextInput
            aria-label={`Value of tag ${at + 1}`}
            autoComplete="off"
            value={row.value}
            error={problems?.[row.id]?.value}
            onChange={({ currentTarget }) => set(row.id, { value: currentTarget.value })}
          />
          <Tooltip label="Remove this tag">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={`Remove tag ${row.key || at + 1}`}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        className={classes.add}
        leftSection={<IconPlus size={14} stroke={1.75} />}
        onClick={add}
      >
        Add a tag
      </Button>
    </fieldset>
  )
}
