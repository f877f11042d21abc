import type { UseFormReturnType } from '@mantine/form'
import { useState, type ReactNode } from 'react'
import classes from './Form.module.css'
import { FormError } from './FormError.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { fieldErrors } from './server-errors.ts'

interface FormProps<Values extends Record<string, unknown>> {
  readonly form: UseFormReturnType<Values>
  /** Saves; what it throws is shown at the field it is about, or above the form. */
  readonly onSave: (values: Values) => Promise<void>
  /** The API's names of the fields, and the form's. */
  readonly fields?: Readonly<Record<string, string>>
  /** What is typed is there to be sent again and again, not to be saved: leaving does not ask. */
  readonly passing?: boolean
  /** The fields, then a `SubmitRow`; `busy` while it is being saved. */
  readonly children: (busy: boolean) => ReactNode
}

/**
 * A form of a page: Enter submits, one save at a time, errors where they belong, what was typed
 * stays, and leaving with changes asks first. A page that stays open after a save tells the form so
 * (`form.resetDirty`).
 */
export function Form<Values extends Record<string, unknown>>({
  form,
  onSave,
  fields,
  passing = false,
  children,
}: FormProps<Values>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const save = async (values: Values) => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      await onSave(values)
    } catch (problem) {
      const atFields = fieldErrors(problem, fields ?? {})
      if (Object.keys(atFields).length > 0) form.setErrors(atFields)
      else setError(problem)
    }
    setBusy(false)
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => void save(values))}
    >
      {!passing && <LeaveGuard dirty={() => !busy && form.isDirty()} />}
      <FormError error={error} />
      {children(busy)}
    </form>
  )
}
