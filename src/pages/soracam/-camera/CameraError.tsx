import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '../../../api/errors.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { Failed, StatePanel } from '../../../components/feedback/States.tsx'

const trail = [{ label: 'Cameras', link: { to: '/soracam' } as const }]

/** Stands in the place of a camera's page that could not be shown. */
export function CameraError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  if (!(error instanceof ApiError) || error.status !== 404) {
    return (
      <>
        <DetailHeader trail={trail} title="Camera" />
        <Failed error={error} onRetry={again} />
      </>
    )
  }
  return (
    <>
      <DetailHeader trail={trail} title="Camera not found" />
      <StatePanel
        picture="missing"
        title="There is no such camera here"
        action={
          <Button renderRoot={(props) => <Link to="/soracam" {...props} />}>All cameras</Button>
        }
      >
        It may have been taken off this operator, or belong to another one. Check the device ID.
      </StatePanel>
    </>
  )
}
