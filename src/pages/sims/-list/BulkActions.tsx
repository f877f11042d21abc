import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { bulkSimActions } from '../-actions/all.ts'
import { activateSim, deactivateSim } from '../-actions/status.ts'

/** What can be done with the selected SIMs, in the bar and in the command palette. */
export function BulkActions({ selected }: { readonly selected: readonly Sim[] }) {
  return (
    <>
      <PaletteActions resources={selected} actions={bulkSimActions} />
      <ActionButton action={activateSim} resources={selected} />
      <ActionButton action={deactivateSim} resources={selected} />
      <ActionMenu
        resources={selected}
        actions={bulkSimActions}
        label="Actions for the selected SIMs"
        text="More"
      />
    </>
  )
}
