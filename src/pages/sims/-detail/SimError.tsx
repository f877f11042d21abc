import type { ErrorComponentProps } from '@tanstack/react-router'
import { NoSuchResource, ResourceError } from '../../../components/detail/ResourceError.tsx'

const sims = { label: 'SIMs', link: { to: '/sims' }, all: 'All SIMs' } as const

/** Stands in the place of a SIM's page that could not be shown. */
export function SimError(props: ErrorComponentProps) {
  return <ResourceError {...props} list={sims} title="SIM" missing={<NoSuchSim />} />
}

/** The address names a SIM that the operator does not have in this coverage. */
export function NoSuchSim() {
  return (
    <NoSuchResource
      list={sims}
      title="SIM not found"
      says="There is no such SIM here"
      picture="noMatch"
    >
      It may belong to another operator or to the other coverage, or the address is not complete.
      Check the SIM ID, or switch the coverage in the header.
    </NoSuchResource>
  )
}
