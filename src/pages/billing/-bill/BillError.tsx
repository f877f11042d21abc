import { useParams, type ErrorComponentProps } from '@tanstack/react-router'
import { NoSuchResource, ResourceError } from '../../../components/detail/ResourceError.tsx'
import { yearMonthText } from './words.ts'

const bills = { label: 'Bills', link: { to: '/billing' }, all: 'All bills' } as const

/** Stands in the place of a bill that could not be shown. */
export function BillError(props: ErrorComponentProps) {
  const { month } = useParams({ strict: false })
  const title = `Bill of ${yearMonthText(month)}`
  const missing = (
    <NoSuchResource list={bills} title={title} says="There is no bill of this month">
      Either nothing was charged in it, or it lies more than 18 months back. Soracom&apos;s support
      can help with older ones.
    </NoSuchResource>
  )
  return <ResourceError {...props} list={bills} title={title} missing={missing} />
}
