import { ActionIcon, Button, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { parseHeaders } from '../../../domain/event-handler/actions.ts'
import { VariableField, type Samples } from './VariableField.tsx'
import classes from './builder.module.css'

interface HeaderRowsProps {
  /** As the platform keeps them: a text, usually. */
  readonly value: unknown
  readonly onChange: (text: string) => void
  readonly samples: Samples
  readonly error: string | undefined
  readonly disabled: boolean
}

/** The headers of a web request, one row each. One whose text nobody can read is edited as text. */
export function HeaderRows({ value, onChange, samples, error, disabled }: HeaderRowsProps) {
  // As an object they would be refused: they are a text with JSON in it.
  const text = typeof value === 'string' ? value : value ? JSON.stringify(value) : ''
  // A row without a name is none yet, and must not go while it is typed.
  const [draft, setDraft] = useState<readonly Header[]>()
  const rows = draft && written(draft) === text ? draft : readRows(text)
  if (!rows) {
    return (
      <VariableField
        label={t`Headers`}
        hint={t`They are no JSON object, so they are shown as they are kept.`}
        value={text}
        onChange={onChange}
        samples={samples}
        error={error}
        lines={2}
        code
        disabled={disabled}
      />
    )
  }
  const write = (next: readonly Header[]) => {
    setDraft(next)
    onChange(written(next))
  }
  const change = (at: number, header: Header) => write(rows.with(at, header))
  return (
    <fieldset className={classes.headers} data-wrong={error !== undefined || undefined}>
      <legend className={classes.legend}>{t`Headers`}</legend>
      {rows.length === 0 && <Quiet>{t`None beside the content type.`}</Quiet>}
      {rows.map((header, at) => {
        const number = at + 1
        return (
          // oxlint-disable-next-line react/no-array-index-key -- two rows may be the same while one types, and their place tells them apart
          <div key={at} className={classes.header}>
            <TextInput
              aria-label={t`Name of header ${number}`}
              placeholder={t`Name`}
              autoComplete="off"
              value={header.name}
              onChange={(event) => change(at, { ...header, name: event.currentTarget.value })}
              disabled={disabled}
            />
            <VariableField
              label=""
              ariaLabel={t`Value of header ${number}`}
              placeholder={t`Value`}
              value={header.value}
              onChange={(next) => change(at, { ...header, value: next })}
              samples={samples}
              disabled={disabled}
            />
            {!disabled && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={t`Remove header ${number}`}
                onClick={() => write(rows.toSpliced(at, 1))}
              >
                <IconTrash size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </div>
        )
      })}
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {!disabled && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => setDraft([...rows, { name: '', value: '' }])}
        >
          {t`Add a header`}
        </Button>
      )}
    </fieldset>
  )
}

interface Header {
  readonly name: string
  readonly value: string
}

function readRows(text: string): readonly Header[] | undefined {
  const headers = parseHeaders(text)
  return headers && Object.entries(headers).map(([name, value]) => ({ name, value }))
}

/** The rows that have a name as the one text that the platform keeps; empty where there are none. */
function written(rows: readonly Header[]): string {
  const named = rows.filter(({ name }) => name !== '')
  return named.length === 0
    ? ''
    : JSON.stringify(Object.fromEntries(named.map(({ name, value }) => [name, value])))
}
