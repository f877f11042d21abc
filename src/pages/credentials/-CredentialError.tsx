import type { ErrorComponentProps } from '@tanstack/react-router'
import { NoSuchResource, ResourceError } from '../../components/detail/ResourceError.tsx'

const sets = {
  label: 'Credential sets',
  link: { to: '/credentials' },
  all: 'All credential sets',
} as const

/** Stands in the place of a credential set that could not be loaded. */
export function CredentialError(props: ErrorComponentProps) {
  return (
    <ResourceError {...props} list={sets} title="Credential set" missing={<NoSuchCredential />} />
  )
}

/** There is none with the ID of the address. */
export function NoSuchCredential() {
  return (
    <NoSuchResource
      list={sets}
      title="Credential set not found"
      says="There is no such credential set here"
    >
      It may have been deleted, or belong to another operator or to the other coverage. Check the
      ID, or switch the coverage in the header.
    </NoSuchResource>
  )
}
