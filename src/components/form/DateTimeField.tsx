import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { fromLocalInput, inUtc, toLocalInput } from './local-time.ts'

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
  /** Chooses seconds too. */
  readonly seconds?: boolean
  readonly disabled?: boolean
}

/** A date and time in the browser's own picker, in local time, with the same in UTC below. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onChange, error, required, autoFocus, min, max, disabled } = props
  const to = props.seconds ? 'second' : 'minute'
  // What is half typed is no time yet and must not be wiped.
  const [text, setText] = useState(toLocalInput(value, to))
  const shown = fromLocalInput(text) === value ? text : toLocalInput(value, to)
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={inUtc(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={shown}
      min={toLocalInput(min, to) || undefined}
      max={toLocalInput(max, to) || undefined}
      step={to === 'second' ? 1 : undefined}
      disabled={disabled}
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
