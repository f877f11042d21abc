import { t } from '@lingui/core/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { tellDone, tellFailed } from '../../../components/action/tell.tsx'
import { back } from '../../../components/action/undo.ts'
import { choicesOf } from '../../../components/form/choices.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import classes from './roles.module.css'

interface AttachRowProps {
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** Whether the choices are all there are; where not, a name is typed. */
  readonly known: boolean
  readonly roleIdOf: (value: string) => string
  readonly userNameOf: (value: string) => string
}

/** Attaches a role to a user: one of the two is chosen here, the other is at hand. */
export function AttachRow(props: AttachRowProps) {
  const { label, placeholder, choices, known, roleIdOf, userNameOf } = props
  const permitted = usePermissions().may(op.attachRole)
  const [value, setValue] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const input = useRef<HTMLInputElement>(null)
  if (!permitted.allowed) return <Quiet>{permitted.reason}</Quiet>
  const change = (next: string) => {
    setValue(next)
    setError(undefined)
  }
  const attach = async () => {
    if (busy || value === '') return
    setBusy(true)
    try {
      const path = { ...ownOperator(), user_name: userNameOf(value) }
      await send(op.attachRole, { path, body: { roleId: roleIdOf(value) } }, { settled: true })
      setValue('')
      // The button has nothing to do any more; another may follow.
      input.current?.focus()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  const shared = {
    ref: input,
    label,
    placeholder,
    error: error === undefined ? undefined : explain(error).detail,
    className: classes.choice,
  }
  return (
    <form
      noValidate
      className={classes.attach}
      onSubmit={(event) => {
        event.preventDefault()
        void attach()
      }}
    >
      {known ? (
        <Select
          {...shared}
          data={choicesOf(choices)}
          searchable
          nothingFoundMessage={t`Nothing matches`}
          value={value || null}
          onChange={(next) => change(next ?? '')}
        />
      ) : (
        <TextInput
          {...shared}
          autoComplete="off"
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      <Button type="submit" variant="default" loading={busy} disabled={value === ''}>
        {t`Attach`}
      </Button>
    </form>
  )
}

interface DetachButtonProps {
  readonly userName: string
  readonly roleId: string
  /** The one of the two that it stands beside: the user, unless said. */
  readonly named?: string
}

/** Detaches a role from a user; the message about it takes it back. */
export function DetachButton({ userName, roleId, named = userName }: DetachButtonProps) {
  const { may } = usePermissions()
  const [busy, setBusy] = useState(false)
  const path = { ...ownOperator(), user_name: userName, role_id: roleId }
  if (!may(op.detachRole, path).allowed) return null
  const detach = async (parts: Element | null) => {
    setBusy(true)
    try {
      await send(op.detachRole, { path }, { settled: true })
      const user = { ...ownOperator(), user_name: userName }
      const undo = back(op.attachRole, { path: user, body: { roleId } })
      // Its row is gone: what attaches it again is the nearest thing.
      parts?.querySelector<HTMLElement>('form input')?.focus()
      tellDone(t`Role detached from ${userName}`, undo)
    } catch (problem) {
      const { title, detail } = explain(problem)
      tellFailed(title, detail)
      setBusy(false)
    }
  }
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      loading={busy}
      aria-label={t`Detach ${named}`}
      onClick={({ currentTarget }) => void detach(currentTarget.closest('[data-attachments]'))}
    >
      {t`Detach`}
    </Button>
  )
}
