import type { ErrorComponentProps } from '@tanstack/react-router'
import { NoSuchResource, ResourceError } from '../../../components/detail/ResourceError.tsx'

const cameras = { label: 'Cameras', link: { to: '/soracam' }, all: 'All cameras' } as const

/** Stands in the place of a camera's page that could not be shown. */
export function CameraError(props: ErrorComponentProps) {
  const missing = (
    <NoSuchResource list={cameras} title="Camera not found" says="There is no such camera here">
      It may have been taken off this operator, or belong to another one. Check the device ID.
    </NoSuchResource>
  )
  return <ResourceError {...props} list={cameras} title="Camera" missing={missing} />
}
