import { t } from '@lingui/core/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../../api/errors.ts'
import type { PacketCaptureSession } from '../../../api/generated/models/packetCaptureSession.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider, useActions } from '../../../components/action/ActionProvider.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { captureKeptMs, captureVerbs } from '../../../domain/capture.ts'
import { webAddress } from '../../../domain/web-address.ts'
import { durationText } from '../-sim/duration.ts'
import { TimeLeft } from '../-sim/TimeLeft.tsx'
import { captureActions, startCapture } from './capture-actions.ts'
import { captureBadge } from './capture-words.ts'

const liveMs = 2_000
const keyOf = ({ sessionId = '' }: PacketCaptureSession) => sessionId
const at = (time: string | undefined | null) => (time ? Date.parse(time) : undefined)

const columnsOf = (simId: string): readonly StaticColumn<PacketCaptureSession>[] => [
  {
    header: t`Asked for`,
    cell: ({ createdTime, prefix }) => (
      <Stack gap={0}>
        <Time at={at(createdTime)} focusable />
        {prefix && <Mono cut>{prefix}</Mono>}
      </Stack>
    ),
  },
  { header: t`State`, cell: (one) => <State capture={one} /> },
  { header: t`Length`, cell: lengthOf },
  { header: t`Actions`, cell: (one) => <Buttons simId={simId} capture={one} /> },
]

/** The packet captures of a SIM, each as it stands now. */
export function Captures({ sim }: { readonly sim: Sim }) {
  const { simId = '' } = sim
  const { rows, status, error, retry } = useInfiniteRows({
    ...paged(op.listSimPacketCaptureSessions, { path: { sim_id: simId }, query: { limit: 100 } }),
    refetchInterval: ({ state }) => {
      const all = state.data?.pages.flatMap(({ items }) => items) ?? []
      return all.some((one) => !captureVerbs(one.status).over) && liveMs
    },
  })
  return (
    <Section
      title={t`Packet captures`}
      actions={<ActionButton action={startCapture} resources={[sim]} />}
    >
      {status !== 'ready' ? (
        <PanelState error={error} onRetry={retry} height={120} />
      ) : rows.length === 0 ? (
        <Quiet>
          {t`There are none yet. A packet capture keeps everything the device sends and receives for a while, as a file for Wireshark.`}
        </Quiet>
      ) : (
        <ActionProvider
          actions={captureActions(simId)}
          find={(key) => rows.find((one) => keyOf(one) === key) ?? null}
        >
          <StaticTable
            label={t`Packet captures`}
            columns={columnsOf(simId)}
            rows={rows}
            rowKey={keyOf}
          />
        </ActionProvider>
      )}
    </Section>
  )
}

/** How long it took, or was to take. */
function lengthOf({ startedTime, endedTime, duration }: PacketCaptureSession): string {
  const [start, end] = [at(startedTime), at(endedTime)]
  return durationText(
    start !== undefined && end !== undefined ? end - start : (duration ?? 0) * 1000,
  )
}

function State({ capture }: { readonly capture: PacketCaptureSession }) {
  const { status, startedTime, duration, failedReason } = capture
  const start = at(startedTime)
  return (
    <Group gap={8}>
      <StatusBadge {...captureBadge(status)} />
      {status === 'CAPTURING' && start !== undefined && typeof duration === 'number' && (
        <TimeLeft until={start + duration * 1000} over={t`Ending`} />
      )}
      {failedReason && <Quiet inline>{failedReason}</Quiet>}
    </Group>
  )
}

interface ButtonsProps {
  readonly simId: string
  readonly capture: PacketCaptureSession
}

function Buttons({ simId, capture }: ButtonsProps) {
  const { actions, open } = useActions<PacketCaptureSession>()
  const { may } = usePermissions()
  const can = captureVerbs(capture.status)
  const kept = (at(capture.endedTime) ?? Infinity) + captureKeptMs > useNow()
  return (
    <Group gap={8} wrap="nowrap">
      {can.download && may(op.getSimPacketCaptureSession).allowed && (
        <Download simId={simId} capture={capture} kept={kept} />
      )}
      {actions
        .filter((action) => action.allowed(capture).allowed && may(action.operation).allowed)
        .map((action) => (
          <Button
            key={action.id}
            size="compact-sm"
            variant="default"
            onClick={() => open(action, [capture])}
          >
            {action.label}
          </Button>
        ))}
    </Group>
  )
}

/** Fetches the file. Its address is good for minutes, so each time a fresh one is asked for. */
function Download({ simId, capture, kept }: ButtonsProps & { readonly kept: boolean }) {
  const [state, setState] = useState<{ readonly busy?: true; readonly problem?: string }>({})
  const download = async () => {
    setState({ busy: true })
    try {
      const path = { sim_id: simId, session_id: keyOf(capture) }
      const { data } = await op.getSimPacketCaptureSession.call({ path })
      const address = webAddress(data.url)
      if (address === undefined) throw new Error(t`There is no file to fetch.`)
      // Elsewhere than in this tab: an address that is refused must not take the console with it.
      open(address, '_blank', 'noopener,noreferrer')
      setState({})
    } catch (error) {
      setState({ problem: explain(error).detail })
    }
  }
  if (!kept) return <Quiet inline>{t`The file was kept for seven days.`}</Quiet>
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={state.busy}
        onClick={() => void download()}
      >
        {t`Download`}
      </Button>
      {state.problem !== undefined && (
        <Quiet inline role="alert">
          {state.problem}
        </Quiet>
      )}
    </>
  )
}
