import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionItems, ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { LatePeekItem } from '../../../components/resource/late-peek-item.ts'
import { simActions } from '../-actions.ts'

const bulkActions = simActions.filter(({ single }) => !single)
const daily = simActions.filter(({ id }) => id === 'activate' || id === 'deactivate')

/** What can be done with the selected SIMs, in the bar and in the command palette. */
export function BulkActions({ selected }: { readonly selected: readonly Sim[] }) {
  return (
    <>
      <PaletteActions resources={selected} actions={bulkActions} />
      {daily.map((action) => (
        <ActionButton key={action.id} action={action} resources={selected} />
      ))}
      <ActionMenu
        resources={selected}
        actions={bulkActions}
        label={t`Actions for the selected SIMs`}
        text={t`More`}
      />
    </>
  )
}

interface RowActionsProps {
  readonly sim: Sim
  readonly peek: (simId: string) => void
}

/** What can be done with the SIM of a row: the items of its menu. */
export function RowActions({ sim, peek }: RowActionsProps) {
  return (
    <ActionItems
      resources={[sim]}
      actions={simActions}
      first={<LatePeekItem onClick={() => peek(sim.simId ?? '')} />}
    />
  )
}
