import { TextInput } from '@mantine/core'
import { custom, type CustomProps, type Field } from './fields.ts'

interface DayOptions extends Pick<Field<string>, 'label' | 'problem'> {
  /** The first and the last day that the browser's picker offers, as `yyyyMMdd`. */
  readonly range: () => readonly [first: string, last: string | undefined]
  readonly hint: string
}

const dashed = (day: string | undefined) =>
  day === undefined ? undefined : day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

/** A day in the browser's own picker; its value is as bills name days, `yyyyMMdd`, empty for none. */
export function day({ label, hint, range, problem }: DayOptions): Field<string> {
  const Input = ({ value, onChange, error }: CustomProps<string>) => {
    const [first, last] = range()
    return (
      <TextInput
        type="date"
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={dashed(value)}
        min={dashed(first)}
        max={dashed(last)}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value.replaceAll('-', ''))}
      />
    )
  }
  return custom({
    label,
    initial: '',
    Input,
    ...(problem && { problem: (value, of) => (value === '' ? undefined : problem(value, of)) }),
  })
}
