import { Checkbox } from '@mantine/core'
import type { CustomProps } from './fields.ts'

interface ConsentProps extends CustomProps<boolean> {
  readonly label: string
}

/** A sentence that one has to agree to. */
export function Consent({ label, value, onChange, error }: ConsentProps) {
  return (
    <Checkbox
      label={label}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      error={error}
    />
  )
}
