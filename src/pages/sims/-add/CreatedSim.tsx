import { Button, Group, Stack, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Note } from '../../../components/action/Note.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { simName } from '../../../domain/sim/sim.ts'
import { Rich } from '../../../words/Rich.tsx'
import { wireGuardOf } from '../-sim/wireguard.ts'
import { WireGuardConfig } from '../-sim/WireGuardConfig.tsx'

/** The virtual SIM that was just made, with the configuration that is shown this once. */
export function CreatedSim({ sim }: { readonly sim: Sim }) {
  const { simId = '' } = sim
  const name = simName(sim)
  const wireGuard = wireGuardOf(sim)
  const [kept, setKept] = useState(false)
  return (
    <Stack gap="lg" maw={720}>
      <LeaveGuard dirty={() => !kept && wireGuard.privateKey !== undefined} />
      <Text size="md">
        <Rich
          text={
            name === undefined
              ? t`The virtual SIM ${simId} is active.`
              : t`The virtual SIM <name>${name}</name> is active. Its SIM ID is ${simId}.`
          }
        />
      </Text>
      {wireGuard.privateKey === undefined ? (
        <Note tone="warning" title={t`There is no private key`}>
          <p>{t`The API answered no key for this SIM. Renew its keys before you connect.`}</p>
        </Note>
      ) : (
        <Section title={t`WireGuard configuration`}>
          <WireGuardConfig simId={simId} wireGuard={wireGuard} onKept={() => setKept(true)} />
        </Section>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/sims/$simId" params={{ simId }} {...props} />}
        >
          {t`Open the SIM`}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/sims" {...props} />}>
          {t`All SIMs`}
        </Button>
      </Group>
    </Stack>
  )
}
