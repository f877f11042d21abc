import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Note } from '../../../components/action/Note.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { simLabel, simName } from '../../../domain/sim/sim.ts'
import { isComplete, wireGuardFile, wireGuardOf } from '../-sim/wireguard.ts'
import { CopyText } from './CopyText.tsx'

/** The virtual SIM that was just made, with the configuration that is shown this once. */
export function CreatedSim({ sim }: { readonly sim: Sim }) {
  const { simId = '' } = sim
  const wireGuard = wireGuardOf(sim)
  const file = wireGuardFile(wireGuard)
  const [kept, setKept] = useState(false)
  return (
    <Stack gap="lg" maw={720}>
      <LeaveGuard dirty={() => !kept && wireGuard.privateKey !== undefined} />
      <Text size="md">
        The virtual SIM <bdi>{simLabel(sim)}</bdi> is active.
        {simName(sim) !== undefined && ` Its SIM ID is ${simId}.`}
      </Text>
      {wireGuard.privateKey === undefined ? (
        <Note tone="warning" title="There is no private key">
          <p>The API answered no key for this SIM. Renew its credentials before you connect.</p>
        </Note>
      ) : (
        <>
          <Note tone="warning" title="Keep this configuration now">
            <p>
              The private key is shown only once and stored nowhere in this console. Whoever has it
              can connect as this SIM. If it is lost, the credentials must be renewed.
            </p>
          </Note>
          <Section title="WireGuard configuration">
            <Stack gap="sm">
              <Code block aria-label="WireGuard configuration">
                {file}
              </Code>
              {!isComplete(wireGuard) && (
                <Text size="sm" c="dimmed">
                  The API did not answer everything a client needs. The lines with a number sign say
                  what is missing; it is known when the first session is made.
                </Text>
              )}
              <Group gap="sm">
                <Button
                  leftSection={<IconDownload size={16} />}
                  onClick={() => {
                    downloadText(`${simId}.conf`, file, 'text/plain;charset=utf-8')
                    setKept(true)
                  }}
                >
                  Download the file
                </Button>
                <CopyText
                  label="Copy the configuration"
                  text={file}
                  onCopied={() => setKept(true)}
                />
              </Group>
            </Stack>
          </Section>
        </>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/sims/$simId" params={{ simId }} {...props} />}
        >
          Open the SIM
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/sims" {...props} />}>
          All SIMs
        </Button>
      </Group>
    </Stack>
  )
}
