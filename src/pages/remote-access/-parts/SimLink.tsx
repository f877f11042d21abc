import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getSim } from '../../../api/generated/access.ts'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { minuteMs } from '../../../domain/time.ts'
import { simName } from '../../../domain/sim/sim.ts'

interface SimLinkProps {
  readonly simId?: string | undefined | null
  /** Where no SIM is known, the SIMs that have it are looked up. */
  readonly imsi?: string | undefined | null
}

/** The way to a SIM that something else tells of, under its name once that is known. */
export function SimLink({ simId, imsi }: SimLinkProps) {
  if (simId) return <NamedSim simId={simId} />
  if (!imsi) return <Dash />
  return (
    <Link to="/sims" search={{ q: imsi }}>
      <Mono cut>{imsi}</Mono>
    </Link>
  )
}

function NamedSim({ simId }: { readonly simId: string }) {
  const permitted = usePermissions().may(getSim).allowed
  const { data } = useQuery({
    ...getGetSimQueryOptions(simId),
    enabled: permitted,
    staleTime: minuteMs,
  })
  const name = data && simName(data.data)
  return (
    <Link to="/sims/$simId" params={{ simId }} title={simId}>
      {name === undefined ? <Mono cut>{simId}</Mono> : <bdi>{name}</bdi>}
    </Link>
  )
}
