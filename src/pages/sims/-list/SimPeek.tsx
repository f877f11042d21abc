import { OnlineDot, StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Peek, type PeekProps } from '../../../components/resource/Peek.tsx'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { moreFacts } from '../-more-facts.tsx'
import { isOnline } from '../../../domain/sim/sim.ts'
import { sim } from '../-resource.tsx'
import { statusBadge } from '../-sim/words.ts'

const withBadge = {
  ...sim,
  badge: (one: Sim) => (
    <>
      <StatusBadge {...statusBadge(one.status)} />
      <OnlineDot online={isOnline(one)} />
    </>
  ),
}
const facts = [...sim.facts, ...moreFacts]

/** A SIM in a drawer beside the list. */
export function SimPeek(props: Pick<PeekProps<Sim, Sim>, 'list' | 'overlay' | 'item'>) {
  return <Peek resource={withBadge} facts={facts} {...props} />
}
