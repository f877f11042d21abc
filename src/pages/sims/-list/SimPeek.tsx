import { Peek, type PeekProps } from '../../../components/resource/Peek.tsx'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { moreFacts } from '../-more-facts.tsx'
import { sim } from '../-resource.tsx'

const facts = [...sim.facts, ...moreFacts]

/** A SIM in a drawer beside the list. */
export function SimPeek(props: Pick<PeekProps<Sim, Sim>, 'list' | 'overlay' | 'item'>) {
  return <Peek resource={sim} facts={facts} {...props} />
}
