import { useForm } from '@mantine/form'
import { useNavigate, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallValues, Endpoint, Operation } from '../../api/operation.ts'
import { send } from '../../api/send.ts'
import {
  apiNames,
  enteredValues,
  fieldProblems,
  initialValues,
  type AnyFields,
  type FieldsOf,
} from '../form/fields.ts'
import { Form } from '../form/Form.tsx'
import { Inputs } from '../form/Inputs.tsx'
import { SubmitRow } from '../form/SubmitRow.tsx'
import { CreateFrame } from './CreateFrame.tsx'
import type { Resource } from './resource.ts'

interface CreatePageProps<R, Call, Data, F> {
  readonly resource: Pick<Resource<R>, 'noun' | 'to'>
  readonly operation: Endpoint<string, Call, Data>
  /** "Create a group": the page's title. */
  readonly title: string
  /** What the button says: "Create group". */
  readonly label: string
  readonly fields: FieldsOf<never, F>
  readonly call: (values: F) => NoInfer<Call> & Pick<CallValues, 'secrets'>
  /** Where the new one is. */
  readonly made: (data: Data, values: F) => LinkProps
}

/** A page that makes a new resource from declared inputs, and leads to it. */
export function CreatePage<R, Call, Data, F>(props: CreatePageProps<R, Call, Data, F>) {
  const { resource, operation, title, label, call, made } = props
  // A refusal that is learned on the way is told by the form, with what was typed.
  const [tried, setTried] = useState(false)
  const create = async (values: F) => {
    setTried(true)
    const { data } = await send(operation, call(values), { settled: true })
    return made(data, values)
  }
  return (
    <CreateFrame resource={resource} operation={operation} title={title} tried={tried}>
      <CreateForm
        fields={props.fields as AnyFields}
        label={label}
        operation={operation}
        call={(values) => call(values as F)}
        create={(values) => create(values as F)}
        cancel={{ to: resource.to }}
      />
    </CreateFrame>
  )
}

interface CreateFormProps {
  readonly fields: AnyFields
  readonly label: string
  readonly operation: Operation
  readonly call: (values: Record<string, unknown>) => CallValues
  readonly create: (values: Record<string, unknown>) => Promise<LinkProps>
  readonly cancel: LinkProps
}

function CreateForm({ fields, label, operation, call, create, cancel }: CreateFormProps) {
  const navigate = useNavigate()
  const [created, setCreated] = useState(false)
  const form = useForm({
    initialValues: initialValues(fields, []),
    validate: (values) => fieldProblems(fields, values, []),
  })
  const save = async (values: Record<string, unknown>) => {
    const there = await create(enteredValues(fields, values))
    setCreated(true)
    form.resetDirty(values)
    // Back must not lead to a form that begins anew.
    await navigate({ ...there, ignoreBlocker: true, replace: true })
  }
  return (
    <Form form={form} onSave={save} fields={apiNames(fields)}>
      {(busy) => (
        <>
          <Inputs fields={fields} form={form} disabled={busy} page />
          <SubmitRow
            label={label}
            busy={busy || created}
            onCancel={() => void navigate(cancel)}
            api={{ operation, call: () => call(enteredValues(fields, form.values)) }}
          />
        </>
      )}
    </Form>
  )
}
