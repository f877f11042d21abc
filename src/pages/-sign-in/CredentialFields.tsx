import { t } from '@lingui/core/macro'
import type { ChangeEvent } from 'react'
import type { SignInKind } from '../../api/sign-in.ts'
import { Field, SecretField } from '../../components/shell/Field.tsx'
import type { Typed } from './typed.ts'

interface CredentialFieldsProps {
  readonly kind: SignInKind
  readonly typed: Typed
  readonly errors: Partial<Record<keyof Typed, string>>
  readonly onType: (field: keyof Typed, value: string) => void
}

/** The fields of one way to sign in, with the names that password managers look for. */
export function CredentialFields({ kind, typed, errors, onType }: CredentialFieldsProps) {
  const field = (name: keyof Typed) => ({
    name,
    value: typed[name],
    error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onType(name, event.currentTarget.value),
  })
  switch (kind) {
    case 'root':
      return (
        <>
          <Field
            key="email"
            {...field('email')}
            label={t`Email`}
            type="email"
            autoComplete="username"
          />
          <SecretField key="password" {...field('password')} label={t`Password`} />
        </>
      )
    case 'sam':
      return (
        <>
          <Field
            key="operatorId"
            {...field('operatorId')}
            label={t`Operator ID`}
            placeholder="OP0000000000"
            autoComplete="organization"
          />
          <Field
            key="userName"
            {...field('userName')}
            label={t`User name`}
            autoComplete="username"
          />
          <SecretField key="password" {...field('password')} label={t`Password`} />
        </>
      )
    case 'authKey':
      return (
        <>
          <Field
            key="authKeyId"
            {...field('authKeyId')}
            label={t`AuthKey ID`}
            placeholder="keyId-…"
            autoComplete="username"
          />
          <SecretField
            key="authKey"
            {...field('authKey')}
            label={t`AuthKey secret`}
            placeholder="secret-…"
          />
        </>
      )
  }
}
