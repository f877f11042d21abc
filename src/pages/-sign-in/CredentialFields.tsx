import { t } from '@lingui/core/macro'
import type { ChangeEvent } from 'react'
import type { SignInKind } from '../../api/sign-in.ts'
import { Field, SecretField } from '../../components/shell/Field.tsx'
import type { Typed } from './typed.ts'

/** One of the fields, with the name that password managers look for; without it, it is a secret. */
interface Asked {
  readonly name: keyof Typed
  readonly label: string
  readonly autoComplete?: string
  readonly type?: string
  readonly placeholder?: string
}

const password: Asked = { name: 'password', label: t`Password` }

const fields: Readonly<Record<SignInKind, readonly Asked[]>> = {
  root: [{ name: 'email', label: t`Email`, type: 'email', autoComplete: 'username' }, password],
  sam: [
    {
      name: 'operatorId',
      label: t`Operator ID`,
      placeholder: 'OP0000000000',
      autoComplete: 'organization',
    },
    { name: 'userName', label: t`User name`, autoComplete: 'username' },
    password,
  ],
  authKey: [
    {
      name: 'authKeyId',
      label: t`AuthKey ID`,
      placeholder: 'keyId-…',
      autoComplete: 'username',
    },
    { name: 'authKey', label: t`AuthKey secret`, placeholder: 'secret-…' },
  ],
}

interface CredentialFieldsProps {
  readonly kind: SignInKind
  readonly typed: Typed
  readonly errors: Partial<Record<keyof Typed, string>>
  readonly onType: (field: keyof Typed, value: string) => void
}

/** The fields of one way to sign in. */
export function CredentialFields({ kind, typed, errors, onType }: CredentialFieldsProps) {
  return fields[kind].map(({ autoComplete, ...asked }) => {
    const { name } = asked
    const field = {
      ...asked,
      value: typed[name],
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => onType(name, event.currentTarget.value),
    }
    return autoComplete === undefined ? (
      <SecretField key={name} {...field} />
    ) : (
      <Field key={name} {...field} autoComplete={autoComplete} />
    )
  })
}
