import { useNavigate, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallValues, Endpoint } from '../../api/operation.ts'
import { send } from '../../api/send.ts'
import type { AnyFields, FieldsOf } from '../form/fields.ts'
import { FieldsForm } from '../form/FieldsForm.tsx'
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
  const navigate = useNavigate()
  // A refusal that is learned on the way is told by the form, with what was typed.
  const [tried, setTried] = useState(false)
  const [created, setCreated] = useState(false)
  const create = async (values: F) => {
    setTried(true)
    const { data } = await send(operation, call(values), { settled: true })
    setCreated(true)
    // Back must not lead to a form that begins anew.
    await navigate({ ...made(data, values), ignoreBlocker: true, replace: true })
  }
  return (
    <CreateFrame resource={resource} operation={operation} title={title} tried={tried}>
      <FieldsForm
        fields={props.fields as AnyFields}
        label={label}
        operation={operation}
        done={created}
        call={(values) => call(values as F)}
        onSave={(values) => create(values as F)}
        onCancel={() => void navigate({ to: resource.to })}
      />
    </CreateFrame>
  )
}
