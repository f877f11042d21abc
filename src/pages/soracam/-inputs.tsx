import { NumberInput, TextInput } from '@mantine/core'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import type { FieldsProps } from '../../components/action/action.ts'
import type { LimitFields, NameFields } from './-actions.ts'

/** The name. */
export function NameInputs({ form }: FieldsProps<SoraCamDevice, NameFields>) {
  return (
    <TextInput
      label="Name"
      autoComplete="off"
      data-autofocus
      {...form.getInputProps('name')}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

/** Hours of viewing time. */
export function LimitInputs({ form }: FieldsProps<SoraCamDevice, LimitFields>) {
  return (
    <NumberInput
      label="Hours a month"
      description="The license includes 72 hours. What is watched or exported beyond them is billed."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-autofocus
      {...form.getInputProps('hours')}
    />
  )
}
