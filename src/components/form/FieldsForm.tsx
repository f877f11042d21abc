import { useForm } from '@mantine/form'
import type { CallValues, Operation } from '../../api/operation.ts'
import {
  apiNames,
  enteredValues,
  fieldProblems,
  initialValues,
  type AnyFields,
  type FieldsOf,
  type Values,
} from './fields.ts'
import { Form } from './Form.tsx'
import { Inputs } from './Inputs.tsx'
import { SubmitRow } from './SubmitRow.tsx'

interface FieldsFormProps {
  readonly fields: AnyFields
  /** What the button says. */
  readonly label: string
  /** What it begins with, where the fields do not say. */
  readonly initial?: Values
  /** What it calls, to be copied; nothing where that is no operation of the API. */
  readonly operation?: Operation
  readonly call?: (values: Values) => CallValues
  /** What it throws is shown at the field it is about, or above the form. */
  readonly onSave: (values: Values) => Promise<void>
  readonly onCancel?: (() => void) | undefined
  /** It was saved, and is being left. */
  readonly done?: boolean
  /** In a dialog, which sees to the focus itself. */
  readonly dialog?: boolean
  /** What is typed is sent, not kept: leaving does not ask. */
  readonly passing?: boolean
}

/** Declared inputs one below the other, what they call, and the button that does it. */
export function FieldsForm(props: FieldsFormProps) {
  const { fields, label, initial, operation, call, onSave, onCancel, passing } = props
  const { done = false, dialog = false } = props
  const form = useForm({
    initialValues: { ...initialValues(fields, []), ...initial },
    validate: (values) => fieldProblems(fields, values, []),
  })
  return (
    <Form
      form={form}
      onSave={(values) => onSave(enteredValues(fields, values))}
      fields={apiNames(fields)}
      passing={passing}
    >
      {(busy) => (
        <>
          <Inputs fields={fields} form={form} disabled={busy} page={!dialog} />
          <SubmitRow
            label={label}
            busy={busy || done}
            onCancel={onCancel}
            api={
              operation &&
              call && { operation, call: () => call(enteredValues(fields, form.values)) }
            }
          />
        </>
      )}
    </Form>
  )
}

interface PassingFormProps<F> extends Pick<FieldsFormProps, 'label' | 'onCancel' | 'dialog'> {
  readonly fields: FieldsOf<never, F>
  readonly initial?: Partial<F>
  /** Given what counts of what was typed. */
  readonly onSave: (values: F) => Promise<void>
}

/** The same for what is sent and not kept, with the types of its values. */
export function PassingForm<F>({ fields, initial, onSave, ...props }: PassingFormProps<F>) {
  return (
    <FieldsForm
      {...props}
      passing
      fields={fields as AnyFields}
      initial={{ ...initial }}
      onSave={(values) => onSave(values as F)}
    />
  )
}
