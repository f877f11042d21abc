import { useForm } from '@mantine/form'
import type { CallValues, Operation } from '../../api/operation.ts'
import {
  apiNames,
  enteredValues,
  fieldProblems,
  initialValues,
  type AnyFields,
  type Values,
} from './fields.ts'
import { Form } from './Form.tsx'
import { Inputs } from './Inputs.tsx'
import { SubmitRow } from './SubmitRow.tsx'

interface FieldsFormProps {
  readonly fields: AnyFields
  /** What the button says. */
  readonly label: string
  readonly operation: Operation
  readonly call: (values: Values) => CallValues
  /** What it throws is shown at the field it is about, or above the form. */
  readonly onSave: (values: Values) => Promise<void>
  readonly onCancel: () => void
  /** It was saved, and is being left. */
  readonly done?: boolean
  /** In a dialog, which sees to the focus itself. */
  readonly dialog?: boolean
}

/** Declared inputs one below the other, what they call, and the button that does it. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, label, operation, call, onSave, onCancel, done = false, dialog = false } = props
  const form = useForm({
    initialValues: initialValues(fields, []),
    validate: (values) => fieldProblems(fields, values, []),
  })
  return (
    <Form
      form={form}
      onSave={(values) => onSave(enteredValues(fields, values))}
      fields={apiNames(fields)}
    >
      {(busy) => (
        <>
          <Inputs fields={fields} form={form} disabled={busy} page={!dialog} />
          <SubmitRow
            label={label}
            busy={busy || done}
            onCancel={onCancel}
            api={{ operation, call: () => call(enteredValues(fields, form.values)) }}
          />
        </>
      )}
    </Form>
  )
}
