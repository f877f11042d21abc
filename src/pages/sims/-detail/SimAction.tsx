import type { Sim } from '../../../api/generated/models/sim.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { AnyAction } from '../../../components/action/action.ts'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import { PropertyAction } from '../../../components/detail/Properties.tsx'

interface SimActionProps {
  readonly action: AnyAction<Sim>
  readonly sim: Sim
  readonly label: string
  /** What it is about, for screen readers. */
  readonly what: string
}

/** The quiet button beside a fact. Only there while it can be done: the menu says why it cannot. */
export function SimAction({ action, sim, label, what }: SimActionProps) {
  const { open } = useActions<Sim>()
  const { may } = usePermissions()
  if (!may(action.operation).allowed || !action.allowed(sim).allowed) return null
  return <PropertyAction label={label} what={what} onClick={() => open(action, [sim])} />
}
