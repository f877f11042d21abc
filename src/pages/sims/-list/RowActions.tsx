import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionItems } from '../../../components/action/ActionMenu.tsx'
import { simActions } from '../-actions/all.ts'

/** What can be done with the SIM of a row: the items of its menu. */
export function RowActions({ sim }: { readonly sim: Sim }) {
  return <ActionItems resources={[sim]} actions={simActions} />
}
