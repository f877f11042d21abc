import { t } from '@lingui/core/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ComponentType, type ReactNode } from 'react'
import type { CallValues, Endpoint } from '../../api/operation.ts'
import { send } from '../../api/send.ts'
import { confirmLabel, isConfirmed, keyParts } from '../action/typed.ts'
import { Section } from '../detail/Section.tsx'
import type { AnyFields, FieldsOf } from '../form/fields.ts'
import { late } from '../feedback/late.tsx'
import { FieldsForm } from '../form/FieldsForm.tsx'
import { FormError } from '../form/FormError.tsx'
import classes from './QuoteSteps.module.css'

const ApiCall = late(() => import('../action/ApiCall.tsx').then((all) => all.ApiCall))

/** What every quotation has. */
interface Quoted {
  readonly orderId?: string
}

interface QuoteStepsProps<F, Call, Quote extends Quoted, ConfirmCall, Data> {
  readonly fields: FieldsOf<never, F>
  readonly quote: Endpoint<string, Call, Quote>
  readonly call: (values: F) => NoInfer<Call> & CallValues
  readonly confirm: Endpoint<string, ConfirmCall, Data>
  readonly confirmCall: (orderId: string) => NoInfer<ConfirmCall> & CallValues
  /** What the button says that orders: "Order now". */
  readonly label: string
  /** What comes of it, in whole sentences. */
  readonly consequence: string
  /** It cannot be taken back: the end of the quotation's ID is typed. */
  readonly binding?: boolean
  /** The quotation, for the eyes. */
  readonly Review: ComponentType<{ readonly quotation: Quote }>
  readonly onDone: (data: Data) => void | Promise<void>
  readonly onCancel: () => void
  /** In a dialog, which sees to the focus itself. */
  readonly dialog?: boolean
}

/**
 * Something that is asked the price of first and ordered then. What was typed stays: from the
 * quotation one can go back and change it.
 */
export function QuoteSteps<F, Call, Quote extends Quoted, ConfirmCall, Data>(
  props: QuoteStepsProps<F, Call, Quote, ConfirmCall, Data>,
) {
  const { fields, quote, call, confirm, confirmCall, onCancel, dialog = false } = props
  const [quoted, setQuoted] = useState<Quote>()
  const [done, setDone] = useState(false)
  const ask = async (values: F) => {
    const { data } = await send(quote, call(values), { settled: true })
    setQuoted(data)
  }
  return (
    <>
      <div hidden={quoted !== undefined}>
        <FieldsForm
          fields={fields as AnyFields}
          label={t`Get a quotation`}
          operation={quote}
          call={(values) => call(values as F)}
          onSave={(values) => ask(values as F)}
          onCancel={onCancel}
          dialog={dialog}
        />
      </div>
      {quoted && (
        <Order
          orderId={quoted.orderId ?? ''}
          label={props.label}
          consequence={props.consequence}
          binding={props.binding ?? false}
          done={done}
          operation={confirm}
          call={() => confirmCall(quoted.orderId ?? '')}
          onOrder={async () => {
            const call = confirmCall(quoted.orderId ?? '')
            const { data } = await send(confirm, call, { settled: true })
            setDone(true)
            await props.onDone(data)
          }}
          onChange={() => setQuoted(undefined)}
        >
          <props.Review quotation={quoted} />
        </Order>
      )}
    </>
  )
}

interface OrderProps {
  readonly orderId: string
  readonly label: string
  readonly consequence: string
  readonly binding: boolean
  readonly done: boolean
  readonly operation: Endpoint<string, never, unknown>
  readonly call: () => CallValues
  readonly onOrder: () => Promise<void>
  readonly onChange: () => void
  readonly children: ReactNode
}

/** One came to read it. */
const focus = (section: HTMLElement | null) => section?.focus()

function Order(props: OrderProps) {
  const { orderId, label, consequence, binding, done, operation, call, onOrder, onChange } = props
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [typed, setTyped] = useState('')
  const [, end] = keyParts(orderId)
  const order = async () => {
    if (busy || done) return
    setBusy(true)
    setError(undefined)
    try {
      await onOrder()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <form
      ref={focus}
      tabIndex={-1}
      className={classes.review}
      aria-label={t`Quotation`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!binding || isConfirmed(typed, end)) void order()
      }}
    >
      <FormError error={error} />
      <Section title={t`Quotation`}>{props.children}</Section>
      <p className={classes.consequence}>{consequence}</p>
      {binding && (
        <TextInput
          label={confirmLabel(orderId)}
          description={orderId}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          maw={460}
        />
      )}
      <Stack gap="sm" mt="md">
        <ApiCall operation={operation} count={1} call={call} />
        <Group gap="sm">
          <Button
            type="submit"
            loading={busy || done}
            disabled={binding && !isConfirmed(typed, end)}
          >
            {label}
          </Button>
          <Button variant="default" onClick={onChange} disabled={busy || done}>
            {t`Change`}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
