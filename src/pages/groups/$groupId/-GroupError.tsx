import type { ErrorComponentProps } from '@tanstack/react-router'
import { NoSuchResource, ResourceError } from '../../../components/detail/ResourceError.tsx'

const groups = { label: 'Groups', link: { to: '/groups' }, all: 'All groups' } as const

/** Stands in the place of a group's page that could not be shown. */
export function GroupError(props: ErrorComponentProps) {
  const missing = (
    <NoSuchResource list={groups} title="Group not found" says="There is no such group here">
      It may have been deleted, or belong to another operator or to the other coverage. Check the
      group ID, or switch the coverage in the header.
    </NoSuchResource>
  )
  return <ResourceError {...props} list={groups} title="Group" missing={missing} />
}
