import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useParams, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '../../../api/errors.ts'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { Failed, StatePanel } from '../../../components/feedback/States.tsx'
import { yearMonthText } from './words.ts'

const trail = [{ label: 'Bills', link: { to: '/billing' } as const }]

/** Stands in the place of a bill that could not be shown. */
export function BillError({ error, reset }: ErrorComponentProps) {
  const { month } = useParams({ strict: false })
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const again = () => {
    boundary.reset()
    void router.invalidate().then(reset)
  }
  const name = yearMonthText(month)
  if (!(error instanceof ApiError) || error.status !== 404) {
    return (
      <>
        <DetailHeader trail={trail} title={`Bill of ${name}`} />
        <Failed error={error} onRetry={again} />
      </>
    )
  }
  return (
    <>
      <DetailHeader trail={trail} title={`Bill of ${name}`} />
      <StatePanel
        picture="missing"
        title="There is no bill of this month"
        action={
          <Button renderRoot={(props) => <Link to="/billing" {...props} />}>All bills</Button>
        }
      >
        Either nothing was charged in it, or it lies more than 18 months back. Soracom&apos;s
        support can help with older ones.
      </StatePanel>
    </>
  )
}
