import { plural, t } from '@lingui/core/macro'
import { useParams, type ErrorComponentProps } from '@tanstack/react-router'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { yearMonthText } from './words.ts'

const bill = {
  to: '/billing',
  noun: {
    title: t`Bills`,
    one: t`bill`,
    many: t`bills`,
    counted: (count: number) => plural(count, { one: '# bill', other: '# bills' }),
  },
} as const

/** Stands in the place of a bill that could not be shown. */
export function BillError(failure: ErrorComponentProps) {
  const { month } = useParams({ strict: false })
  const missing = {
    title: t`There is no bill of this month`,
    text: t`Either nothing was charged in it, or it lies more than 18 months back. Soracom’s support can help with older ones.`,
  }
  const name = yearMonthText(month)
  const title = t`Bill of ${name}`
  return <ResourceFailure resource={bill} title={title} missing={missing} {...failure} />
}
