import { t } from '@lingui/core/macro'
import { Anchor, Drawer, Group, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { LogEntry } from '../../api/generated/models/logEntry.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import { CopyButton } from '../../components/detail/CopyButton.tsx'
import { Mono } from '../../components/detail/Mono.tsx'
import { Pre } from '../../components/detail/Pre.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { handlerIn } from '../../domain/event-handler/firings.ts'
import { logMessage } from '../../domain/log.ts'
import { Subject } from './-columns.tsx'
import { Level } from './-LogLine.tsx'
import classes from './-logs.module.css'
import { writeJson } from '../../domain/exact-json.ts'

interface About {
  readonly entry: LogEntry
  /** The SIM that it is about, where it is known. */
  readonly sim: Sim | undefined
}

interface LogDrawerProps extends Pick<About, 'sim'> {
  readonly opened: boolean
  /** None while it is closed. */
  readonly entry: LogEntry | undefined
  readonly onClose: () => void
}

/** One error beside the list: what was said, all that is known of it, and where it is put right. */
export function LogDrawer({ opened, entry, sim, onClose }: LogDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={520}
      title={t`Error log entry`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {entry && <Entry entry={entry} sim={sim} />}
    </Drawer>
  )
}

function Entry({ entry, sim }: About) {
  const json = writeJson(entry.body ?? {}, 2)
  return (
    <Stack gap="md">
      <p className={classes.message}>{logMessage(entry)}</p>
      <Properties rail>
        <PropertyGroup title="">
          <Property label={t`Time`}>
            <Time at={entry.time} absolute="second" focusable />
          </Property>
          <Property label={t`Level`}>
            <Level logLevel={entry.logLevel} />
          </Property>
          <Property label={t`Service`}>{entry.service}</Property>
          <Property label={t`SIM or device`}>
            <Subject entry={entry} sim={sim} />
          </Property>
          <Property label={t`IMSI or device ID`}>
            {entry.resourceId && <Mono copy={t`IMSI or device ID`}>{entry.resourceId}</Mono>}
          </Property>
        </PropertyGroup>
      </Properties>
      <Remedy entry={entry} sim={sim} />
      <div>
        <Group gap={4} mb={4}>
          {t`Details`}
          <CopyButton value={json} what={t`Details`} />
        </Group>
        <Pre label={t`Details`} text={json} />
      </div>
    </Stack>
  )
}

/** Where what is wrong can be put right. */
function Remedy({ entry, sim }: About) {
  const { simId, groupId } = sim ?? {}
  const handlerId = handlerIn(entry)
  if (handlerId !== undefined) {
    return (
      <Anchor
        renderRoot={(props) => (
          <Link
            to="/event-handlers/$handlerId"
            params={{ handlerId }}
            search={{ view: 'firings' }}
            {...props}
          />
        )}
      >
        {t`The event handler`}
      </Anchor>
    )
  }
  if (simId === undefined) return null
  const group = entry.service === 'Air' ? undefined : groupId
  return (
    <Anchor
      renderRoot={(props) =>
        group ? (
          <Link to="/groups/$groupId/configuration" params={{ groupId: group }} {...props} />
        ) : (
          <Link to="/sims/$simId/tools/diagnostics" params={{ simId }} {...props} />
        )
      }
    >
      {group ? t`Settings of the SIM’s group` : t`Diagnose the SIM`}
    </Anchor>
  )
}
