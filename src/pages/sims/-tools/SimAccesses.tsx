import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { accessActions, deleteAccess } from '../../remote-access/-actions.tsx'
import { AccessCard } from '../../remote-access/-parts/AccessCard.tsx'
import { access } from '../../remote-access/-resource.tsx'
import { openAccess } from '../-access-actions.ts'
import { useSimAccesses } from './useSimAccesses.ts'

/** The remote accesses that lead to a SIM, each with what to type to use it. */
export function SimAccesses({ sim }: { readonly sim: Sim }) {
  const { accesses, status, error, retry } = useSimAccesses(sim)
  return (
    <Section
      title={t`Remote access`}
      actions={<ActionButton action={openAccess} resources={[sim]} />}
    >
      {status === 'ready' ? (
        <ActionProvider
          actions={accessActions}
          find={(key) => accesses.find((one) => access.key(one) === key) ?? null}
        >
          <Stack gap="sm">
            {accesses.map((one) => (
              <AccessCard
                key={access.key(one)}
                access={one}
                actions={<ActionButton action={deleteAccess} resources={[one]} />}
              />
            ))}
          </Stack>
          {accesses.length === 0 && (
            <Quiet>
              {t`None is open. On-demand remote access (Napter) leads to a port of the device for some hours: to its shell, its web page or its screen.`}
            </Quiet>
          )}
        </ActionProvider>
      ) : (
        <PanelState error={error} onRetry={retry} height={120} />
      )}
    </Section>
  )
}
