import { Autocomplete } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getListCredentialsQueryOptions } from '../../api/generated/client/credential/credential.ts'
import { listCredentials } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { credentialsId, reference, type Field } from '../../domain/settings/field.ts'
import type { Wrapper } from './FieldInput.tsx'
import { SecretInput } from './SecretInput.tsx'

interface CredentialsInputProps {
  readonly field: Field & { readonly type: 'credentials' }
  readonly wrapper: Wrapper
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/**
 * A reference to a credential set: chosen among those there are, those that fit first, or typed, as
 * where they cannot be listed or the id has a placeholder in it.
 */
export function CredentialsInput({ field, wrapper, value, onChange }: CredentialsInputProps) {
  const { may } = usePermissions()
  const mayList = may(listCredentials).allowed
  const query = useQuery({ ...getListCredentialsQueryOptions(), enabled: mayList })
  const id = credentialsId(value)

  // A key itself in the place of a reference, as older settings have it, is a secret.
  if (typeof value === 'string' && id !== '' && field.path.at(-1) === 'psk') {
    return <SecretInput wrapper={wrapper} value={value} onChange={onChange} />
  }

  const sets = query.data?.data ?? []
  const fitting = sets.filter(({ type }) => field.kinds.includes(type))
  const others = sets.filter(({ type }) => !field.kinds.includes(type))
  const groups = [
    { group: t`Fitting`, items: fitting.map((set) => set.credentialsId) },
    { group: t`Others`, items: others.map((set) => set.credentialsId) },
  ].filter(({ items }) => items.length > 0)
  const found = sets.find((set) => set.credentialsId === id)
  const note = (): string | undefined => {
    if (!mayList) return t`You may not list the credential sets, so type the ID of one.`
    if (query.isError) return t`The credential sets could not be listed, so type the ID of one.`
    if (query.data && id !== '' && !found && !id.includes('#{')) {
      return t`There is no credential set with this ID.`
    }
    return found?.description || undefined
  }
  return (
    <Autocomplete
      {...wrapper}
      description={note() ?? wrapper.description}
      placeholder={sets.length > 0 ? t`Choose a credential set` : t`ID of a credential set`}
      data={groups}
      autoComplete="off"
      value={id}
      onChange={(next) => onChange(reference(next, value, field.writes))}
    />
  )
}
