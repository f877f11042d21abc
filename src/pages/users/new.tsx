import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import {
  apiNames,
  custom,
  enteredValues,
  fieldProblems,
  initialValues,
  text,
  type AnyFields,
} from '../../components/form/fields.ts'
import { Form } from '../../components/form/Form.tsx'
import { Inputs } from '../../components/form/Inputs.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { isUserName } from '../../domain/access/user.ts'
import { isUsable } from '../../domain/permission/statements.ts'
import { newPassword } from './-actions.tsx'
import { PermissionInput } from './-PermissionInput.tsx'
import { samUser } from './-resource.tsx'

export const Route = createFileRoute('/users/new')({
  ...titled(t`Create a user`),
  component: NewUser,
})

const fields = {
  userName: text({
    label: t`User name`,
    look: 'code',
    api: 'user_name',
    hint: t`Letters, digits, hyphens and underscores. It cannot be changed later.`,
    required: t`Enter a name for the user.`,
    problem: (name) =>
      isUserName(name)
        ? undefined
        : t`Use 1 to 50 letters, digits, hyphens and underscores. The name default_permissions is taken.`,
  }),
  description: text({
    label: t`Description`,
    hint: t`What the user is for, or whose it is.`,
    required: t`Say what the user is for.`,
  }),
  password: text({
    ...newPassword,
    label: t`Password (optional)`,
    required: undefined,
  }),
  permission: custom({
    label: t`Permission (optional)`,
    initial: '',
    problem: (text) =>
      isUsable(text)
        ? undefined
        : t`It cannot be saved as it is. Mend what is marked as an error first.`,
    Input: PermissionInput,
  }),
}

function NewUser() {
  const [tried, setTried] = useState(false)
  return (
    <CreateFrame
      resource={samUser}
      operation={op.createUser}
      title={t`Create a user`}
      tried={tried}
    >
      <NewUserForm onTried={() => setTried(true)} />
    </CreateFrame>
  )
}

/** The user, then what it begins with: each is sent once, whatever fails after it. */
function NewUserForm({ onTried }: { readonly onTried: () => void }) {
  const navigate = useNavigate()
  const { may } = usePermissions()
  const [made, setMade] = useState<string>()
  const { userName, description, password, permission } = fields
  const asked: AnyFields = {
    userName,
    description,
    ...(may(op.createUserPassword).allowed && { password }),
    ...(may(op.updateUserPermission).allowed && { permission }),
  } as AnyFields
  const form = useForm({
    initialValues: initialValues(asked, []),
    validate: (values) => fieldProblems(asked, values, []),
  })
  const callOf = (values: Record<string, unknown>) => ({
    path: samUser.path({ userName: String(values['userName']) }),
    body: { description: String(values['description']) },
  })
  const save = async (typed: Record<string, unknown>) => {
    onTried()
    const values = enteredValues(asked, typed)
    const call = callOf(values)
    const userName = call.path.user_name
    if (made !== userName) {
      await send(op.createUser, call, { settled: true })
      setMade(userName)
    }
    const secret = String(values['password'] ?? '')
    if (secret !== '') {
      await send(op.createUserPassword, { path: call.path, body: { password: secret } })
      form.setFieldValue('password', '')
    }
    const rights = String(values['permission'] ?? '')
    if (rights !== '') {
      await send(op.updateUserPermission, { path: call.path, body: { permission: rights } })
    }
    form.resetDirty(typed)
    // Back must not lead to a form that begins anew.
    await navigate({
      to: '/users/$userName',
      params: { userName },
      ignoreBlocker: true,
      replace: true,
    })
  }
  return (
    <Form form={form} onSave={save} fields={apiNames(asked)}>
      {(busy) => (
        <>
          <Inputs fields={asked} form={form} disabled={busy} page />
          <SubmitRow
            label={made === undefined ? t`Create user` : t`Go on`}
            busy={busy}
            onCancel={() => void navigate({ to: '/users' })}
            api={{
              operation: op.createUser,
              call: () => callOf(enteredValues(asked, form.values)),
            }}
          />
        </>
      )}
    </Form>
  )
}
