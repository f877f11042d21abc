import type { Sim } from '../../../api/generated/models/sim.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import { usePaletteActions } from '../../../components/shell/palette-actions.ts'
import { simLabel } from '../../../domain/sim/sim.ts'

/** Offers what can be done with the SIM in the command palette. Draws nothing. */
export function SimPaletteActions({ sim }: { readonly sim: Sim }) {
  const { actions, open } = useActions<Sim>()
  const { may } = usePermissions()
  usePaletteActions(
    actions
      .filter(({ operation }) => may(operation).allowed)
      .map((action) => {
        const verdict = action.allowed(sim)
        return {
          id: action.id,
          label: `${action.label}: ${simLabel(sim)}`,
          icon: action.icon,
          refused: verdict.allowed ? undefined : verdict.reason,
          run: () => open(action, [sim]),
        }
      }),
  )
  return null
}
