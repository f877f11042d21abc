import { t } from '@lingui/core/macro'
import { useEffect, useRef } from 'react'
import { Field } from './Field.tsx'

interface CodeFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** The one-time code of multi-factor authentication; takes the focus when it appears or is refused. */
export function CodeField({ value, error, onChange }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    if (error !== undefined) input.current?.select()
  }, [error])
  return (
    <Field
      ref={input}
      name="code"
      label={t`Authentication code`}
      description={t`From your authenticator app.`}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="one-time-code"
      inputMode="numeric"
      // Escape here is not for Mantine's dialogs, which may lie below the one this field is in.
      data-mantine-stop-propagation="true"
    />
  )
}
