import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { Failed, StatePanel } from '../../components/feedback/States.tsx'

const trail = [{ label: 'Credential sets', link: { to: '/credentials' } as const }]

/** Stands in the place of a credential set that could not be loaded. */
export function CredentialError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  return (
    <>
      <DetailHeader trail={trail} title="Credential set" />
      <Failed error={error} onRetry={again} />
    </>
  )
}

/** There is none with the ID of the address. */
export function NoSuchCredential() {
  return (
    <>
      <DetailHeader trail={trail} title="Credential set not found" />
      <StatePanel
        picture="missing"
        title="There is no such credential set here"
        action={
          <Button renderRoot={(props) => <Link to="/credentials" {...props} />}>
            All credential sets
          </Button>
        }
      >
        It may have been deleted, or belong to another operator or to the other coverage. Check the
        ID, or switch the coverage in the header.
      </StatePanel>
    </>
  )
}
