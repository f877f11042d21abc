import { Button, Group } from '@mantine/core'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { ApiError } from '../../../api/errors.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { Failed, StatePanel } from '../../../components/feedback/States.tsx'

const trail = [{ label: 'SIMs', link: { to: '/sims' } as const }]

/** Stands in the place of a SIM's page that could not be shown. */
export function SimError(props: ErrorComponentProps) {
  const { error } = props
  if (error instanceof ApiError && error.status === 404) return <NoSuchSim />
  return (
    <>
      <DetailHeader trail={trail} title="SIM" />
      <TabError {...props} />
    </>
  )
}

/** Stands in the place of a tab that could not be shown; the SIM's header stays. */
export function TabError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  return <Failed error={error} onRetry={again} />
}

/** The address names a SIM that the operator does not have in this coverage. */
export function NoSuchSim() {
  return (
    <>
      <DetailHeader trail={trail} title="SIM not found" />
      <StatePanel
        picture="noMatch"
        title="There is no such SIM here"
        action={
          <Group gap="sm" justify="center">
            <Button renderRoot={(props) => <Link to="/sims" {...props} />}>All SIMs</Button>
          </Group>
        }
      >
        It may belong to another operator or to the other coverage, or the address is not complete.
        Check the SIM ID, or switch the coverage in the header.
      </StatePanel>
    </>
  )
}
