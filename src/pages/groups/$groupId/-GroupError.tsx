import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '../../../api/errors.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { Failed, StatePanel } from '../../../components/feedback/States.tsx'

const trail = [{ label: 'Groups', link: { to: '/groups' } as const }]

/** Stands in the place of a group's page that could not be shown. */
export function GroupError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  if (!(error instanceof ApiError) || error.status !== 404) {
    return (
      <>
        <DetailHeader trail={trail} title="Group" />
        <Failed error={error} onRetry={again} />
      </>
    )
  }
  return (
    <>
      <DetailHeader trail={trail} title="Group not found" />
      <StatePanel
        picture="missing"
        title="There is no such group here"
        action={
          <Button renderRoot={(props) => <Link to="/groups" {...props} />}>All groups</Button>
        }
      >
        It may have been deleted, or belong to another operator or to the other coverage. Check the
        group ID, or switch the coverage in the header.
      </StatePanel>
    </>
  )
}
