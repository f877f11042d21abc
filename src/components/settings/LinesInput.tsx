import { Textarea } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { Field } from '../../domain/settings/field.ts'
import type { Wrapper } from './FieldInput.tsx'

interface LinesInputProps {
  readonly field: Field & { readonly type: 'lines' }
  readonly wrapper: Wrapper
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** A list of texts, a line each. */
export function LinesInput({ field, wrapper, value, onChange }: LinesInputProps) {
  const { help, most = 2 } = field
  // A line that was only just begun is no item yet and must not be wiped.
  const [typed, setTyped] = useState(value.join('\n'))
  const text = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n')
  return (
    <Textarea
      {...wrapper}
      description={help === undefined ? t`One per line.` : t`One per line. ${help}`}
      autosize
      minRows={Math.min(most, 2)}
      maxRows={12}
      spellCheck={false}
      value={text}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const lines = linesOf(currentTarget.value)
        onChange(lines.length === 0 ? undefined : lines)
      }}
    />
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
