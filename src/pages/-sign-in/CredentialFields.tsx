import { PasswordInput, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import type { SignInKind } from '../../api/sign-in.ts'
import { secretField } from '../../components/shell/secret-field.ts'
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
  const name = (id: keyof Typed, autoComplete: string) => ({
    ...field(id),
    autoComplete,
    autoCapitalize: 'none',
    spellCheck: false,
  })
  switch (kind) {
    case 'root':
      return (
        <>
          <TextInput key="email" {...name('email', 'username')} type="email" label="Email" />
          <PasswordInput key="password" {...field('password')} {...secretField} label="Password" />
        </>
      )
    case 'sam':
      return (
        <>
          <TextInput
            key="operatorId"
            {...name('operatorId', 'organization')}
            label="Operator ID"
            placeholder="OP0000000000"
          />
          <TextInput key="userName" {...name('userName', 'username')} label="User name" />
          <PasswordInput key="password" {...field('password')} {...secretField} label="Password" />
        </>
      )
    case 'authKey':
      return (
        <>
          <TextInput
            key="authKeyId"
            {...name('authKeyId', 'username')}
            label="AuthKey ID"
            placeholder="keyId-…"
          />
          <PasswordInput
            key="authKey"
            {...field('authKey')}
            {...secretField}
            label="AuthKey secret"
            placeholder="secret-…"
          />
        </>
      )
  }
}
