import { Link } from '@tanstack/react-router'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { simName } from '../../../domain/sim/sim.ts'
import { NamedCell } from './NamedCell.tsx'

/** What names the SIM with an ID in a table: its name where it is known and has one, and its ID. */
export function simCellOf(sims: ReadonlyMap<string, Sim>) {
  return (simId: string) => <SimCell simId={simId} sim={sims.get(simId)} />
}

function SimCell({ simId, sim }: { readonly simId: string; readonly sim: Sim | undefined }) {
  const name = sim && simName(sim)
  const link = (
    <Link to="/sims/$simId" params={{ simId }}>
      {name ?? simId}
    </Link>
  )
  return name === undefined ? link : <NamedCell id={simId}>{link}</NamedCell>
}
