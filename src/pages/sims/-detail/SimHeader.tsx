import { Box, Group, Loader, Text } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { OnlineDot, StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { isOnline, simLabel } from '../../../domain/sim/sim.ts'
import { simActions } from '../-actions/all.ts'
import { statusBadge } from '../-sim/words.ts'
import { headerActions } from './primary-actions.ts'

interface SimHeaderProps {
  readonly sim: Sim
  readonly reconnecting: boolean
}

/** What the SIM is called, how it stands, and what can be done with it now. */
export function SimHeader({ sim, reconnecting }: SimHeaderProps) {
  const { primary, plain } = headerActions(sim)
  return (
    <DetailHeader
      trail={[{ label: 'SIMs', link: { to: '/sims' } }]}
      title={simLabel(sim)}
      badge={
        <Group gap={12} wrap="nowrap" style={{ flex: 'none' }}>
          <StatusBadge {...statusBadge(sim.status)} />
          {reconnecting ? (
            <Group gap={6} wrap="nowrap" role="status">
              <Loader size={12} />
              <Text size="sm">Reconnecting</Text>
            </Group>
          ) : (
            <OnlineDot online={isOnline(sim)} />
          )}
        </Group>
      }
      identifier={{ value: sim.simId ?? '', what: 'SIM ID' }}
      actions={
        <>
          {primary && <ActionButton action={primary} resources={[sim]} primary />}
          {plain.map((action) => (
            // A narrow window has room for the primary one; the menu holds them all.
            <Box key={action.id} visibleFrom="md">
              <ActionButton action={action} resources={[sim]} />
            </Box>
          ))}
          <ActionMenu
            resources={[sim]}
            actions={simActions}
            label={`Actions for ${simLabel(sim)}`}
            text="More"
          />
        </>
      }
    />
  )
}
