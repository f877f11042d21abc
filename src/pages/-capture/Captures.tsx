import { t } from '@lingui/core/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../api/errors.ts'
import type { PacketCaptureSession } from '../../api/generated/models/packetCaptureSession.ts'
import type { paged } from '../../api/lists.ts'
import type { Endpoint, OperationAccess } from '../../api/operation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import type { Action } from '../../components/action/action.ts'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { RowButtons } from '../../components/action/RowButtons.tsx'
import { Mono } from '../../components/detail/Mono.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { useInfiniteRows } from '../../components/list/useInfiniteRows.ts'
import { captureKeptMs, captureVerbs } from '../../domain/capture.ts'
import { webAddress } from '../../domain/web-address.ts'
import { durationText } from '../sims/-sim/duration.ts'
import { TimeLeft } from '../sims/-sim/TimeLeft.tsx'
import { captureActions, type CaptureOperations } from './actions.ts'
import { captureBadge } from './words.ts'

const liveMs = 2_000
const keyOf = ({ sessionId = '' }: PacketCaptureSession) => sessionId
const at = (time: string | undefined | null) => (time ? Date.parse(time) : undefined)

/** Reads one capture, with where its file is. */
type Fetches<P> = Endpoint<string, { readonly path: P }, PacketCaptureSession>

function columnsOf<P>(
  get: Fetches<P>,
  pathOf: (sessionId: string) => P,
): readonly StaticColumn<PacketCaptureSession>[] {
  const url = async (one: PacketCaptureSession) =>
    (await get.call({ path: pathOf(keyOf(one)) })).data.url
  return [
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
    {
      header: t`Actions`,
      cell: (one) => (
        <RowButtons of={one}>
          <Fetching capture={one} get={get} url={url} />
        </RowButtons>
      ),
    },
  ]
}

interface CapturesProps<R, P> {
  readonly of: R
  readonly start: Action<R>
  /** How all of them are read, the newest first. */
  readonly list: ReturnType<typeof paged<object, PacketCaptureSession>>
  readonly operations: CaptureOperations<P> & { readonly get: Fetches<P> }
  readonly pathOf: (sessionId: string) => P
  /** Said where there is none. */
  readonly none: string
}

/** The packet captures of something, each as it stands now. */
export function Captures<R, P>({ of, start, list, operations, pathOf, none }: CapturesProps<R, P>) {
  const { rows, status, error, retry } = useInfiniteRows({
    ...list,
    refetchInterval: ({ state }) => {
      const all = state.data?.pages.flatMap(({ items }) => items) ?? []
      return all.some((one) => !captureVerbs(one.status).over) && liveMs
    },
  })
  return (
    <Section title={t`Packet captures`} actions={<ActionButton action={start} resources={[of]} />}>
      {status !== 'ready' ? (
        <PanelState error={error} onRetry={retry} height={120} />
      ) : rows.length === 0 ? (
        <Quiet>{none}</Quiet>
      ) : (
        <ActionProvider
          actions={captureActions(operations, pathOf)}
          find={(key) => rows.find((one) => keyOf(one) === key) ?? null}
        >
          <StaticTable
            label={t`Packet captures`}
            columns={columnsOf(operations.get, pathOf)}
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

interface FetchingProps {
  readonly capture: PacketCaptureSession
  readonly get: OperationAccess
  /** Where the file is at this moment. */
  readonly url: (capture: PacketCaptureSession) => Promise<string | undefined>
}

/** The button that fetches the file, while there is one. */
function Fetching({ capture, get, url }: FetchingProps) {
  const { may } = usePermissions()
  const kept = (at(capture.endedTime) ?? Infinity) + captureKeptMs > useNow()
  if (!captureVerbs(capture.status).download || !may(get).allowed) return null
  if (!kept) return <Quiet inline>{t`The file was kept for seven days.`}</Quiet>
  return <Download url={() => url(capture)} />
}

/** Fetches the file. Its address is good for minutes, so each time a fresh one is asked for. */
function Download({ url }: { readonly url: () => Promise<string | undefined> }) {
  const [state, setState] = useState<{ readonly busy?: true; readonly problem?: string }>({})
  const download = async () => {
    setState({ busy: true })
    try {
      const address = webAddress(await url())
      // Elsewhere than in this tab: an address that is refused must not take the console with it.
      if (address !== undefined) open(address, '_blank', 'noopener,noreferrer')
      setState(address === undefined ? { problem: t`There is no file to fetch.` } : {})
    } catch (error) {
      setState({ problem: explain(error).detail })
    }
  }
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
