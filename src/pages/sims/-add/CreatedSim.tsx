import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Note } from '../../../components/action/Note.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { simName } from '../../../domain/sim/sim.ts'
import { Rich } from '../../../words/Rich.tsx'
import { isComplete, wireGuardFile, wireGuardOf } from '../-sim/wireguard.ts'
import { CopyText } from './CopyText.tsx'

/** The virtual SIM that was just made, with the configuration that is shown this once. */
export function CreatedSim({ sim }: { readonly sim: Sim }) {
  const { simId = '' } = sim
  const name = simName(sim)
  const wireGuard = wireGuardOf(sim)
  const file = wireGuardFile(wireGuard)
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
          <p>{t`The API answered no key for this SIM. Renew its credentials before you connect.`}</p>
        </Note>
      ) : (
        <>
          <Note tone="warning" title={t`Keep this configuration now`}>
            <p>
              {t`The private key is shown only once and stored nowhere in this console. Whoever has it can connect as this SIM. If it is lost, the credentials must be renewed.`}
            </p>
          </Note>
          <Section title={t`WireGuard configuration`}>
            <Stack gap="sm">
              <Code block aria-label={t`WireGuard configuration`}>
                {file}
              </Code>
              {!isComplete(wireGuard) && (
                <Text size="sm" c="dimmed">
                  {t`The API did not answer everything a client needs. The lines with a number sign say what is missing; it is known when the first session is made.`}
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
                  {t`Download the file`}
                </Button>
                <CopyText
                  label={t`Copy the configuration`}
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
          {t`Open the SIM`}
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/sims" {...props} />}>
          {t`All SIMs`}
        </Button>
      </Group>
    </Stack>
  )
}
