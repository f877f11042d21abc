import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatInstant } from '../../domain/time-format.ts'
import { pageLocale } from '../detail/locale.ts'
import { fromLocalInput, toLocalInput } from './local-time.ts'

interface DateTimeFieldProps {
  readonly label: string
  /** UNIX milliseconds. */
  readonly value: number | undefined
  readonly onChange: (ms: number | undefined) => void
  readonly error?: ReactNode
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** The earliest and latest that the browser's picker offers, UNIX milliseconds. */
  readonly min?: number
  readonly max?: number
}

/** A date and time in the browser's own picker, in local time, with the same in UTC below. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onChange, error, required, autoFocus, min, max } = props
  // What is half typed is no time yet and must not be wiped.
  const [text, setText] = useState(toLocalInput(value))
  const shown = fromLocalInput(text) === value ? text : toLocalInput(value)
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={
        value === undefined
          ? 'In your local time.'
          : formatInstant(value, { locale: pageLocale(), timeZone: 'UTC' })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={shown}
      min={toLocalInput(min) || undefined}
      max={toLocalInput(max) || undefined}
      error={error}
      required={required}
      data-autofocus={autoFocus || undefined}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(fromLocalInput(currentTarget.value))
      }}
    />
  )
}
