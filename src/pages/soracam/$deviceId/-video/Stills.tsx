import { Button, Loader } from '@mantine/core'
import { IconCamera, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { explain } from '../../../../api/errors.ts'
import {
  useExportSoraCamDeviceRecordedImage,
  useGetSoraCamDeviceExportedImage,
} from '../../../../api/generated/client/sora-cam/sora-cam.ts'
import { Note } from '../../../../components/action/Note.tsx'
import { isExportWorking, type ExportStatus } from '../../../../domain/soracam/exports.ts'
import { stillSeconds } from '../../../../domain/soracam/quota.ts'
import classes from './video.module.css'
import { momentText, renewalText, viewingTime } from './words.ts'

interface StillsProps {
  readonly deviceId: string
  /** The moment that is shown or chosen, UNIX milliseconds. */
  readonly moment: number | undefined
  readonly now: number
  /** Why none can be asked for now, as a sentence. */
  readonly refused: string | undefined
}

/** A still that was asked for on this page. */
interface Asked {
  readonly exportId: string
  /** The moment it is of, UNIX milliseconds. */
  readonly at: number
}

/** Exports stills of the moment at hand, and shows them as they are ready. */
export function Stills({ deviceId, moment, now, refused }: StillsProps) {
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const still = useExportSoraCamDeviceRecordedImage()
  const ask = () => {
    if (moment === undefined) return
    const at = Math.floor(moment)
    still.mutate(
      { deviceId, data: { time: at } },
      { onSuccess: ({ data }) => setAsked((old) => [{ exportId: data.exportId, at }, ...old]) },
    )
  }
  const why =
    refused ?? (moment === undefined ? 'Choose a moment on the timeline first.' : undefined)
  const problem = still.error && explain(still.error)
  return (
    <section className={classes.card} aria-label="Stills">
      <h2 className={classes.cardTitle}>Stills</h2>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCamera size={16} stroke={1.75} />}
        disabled={why !== undefined}
        loading={still.isPending}
        onClick={ask}
      >
        Export a still
      </Button>
      <p className={classes.quiet}>
        {why ??
          (moment !== undefined &&
            `Of ${momentText(moment, now)}. It takes ${viewingTime(stillSeconds)} of the viewing time.`)}
      </p>
      {problem && (
        <Note tone="danger" role="alert" title={problem.title}>
          <p>{problem.detail}</p>
        </Note>
      )}
      {asked.map(({ exportId, at }) => (
        <Still key={exportId} deviceId={deviceId} exportId={exportId} at={at} now={now} />
      ))}
    </section>
  )
}

interface StillProps extends Asked {
  readonly deviceId: string
  readonly now: number
}

const pollMs = 1500

function Still({ deviceId, exportId, at, now }: StillProps) {
  const { data, error } = useGetSoraCamDeviceExportedImage(deviceId, exportId, {
    query: {
      refetchInterval: ({ state }) =>
        state.data === undefined || isExportWorking(state.data.data.status) ? pollMs : false,
      staleTime: 0,
    },
  })
  const name = momentText(at, now)
  const found = data?.data
  if (!found && error) {
    return (
      <Note tone="danger" role="alert" title={`It is not known how the still of ${name} stands`}>
        <p>{explain(error).detail}</p>
      </Note>
    )
  }
  const { status = 'initializing', url, expiryTime } = found ?? {}
  if (status === 'completed' && url) {
    return (
      <figure className={classes.still}>
        <img src={url} alt={`What the camera saw at ${name}`} className={classes.stillImage} />
        <figcaption className={classes.stillLine}>
          <span>{name}</span>
          <Button
            size="compact-xs"
            variant="default"
            component="a"
            href={url}
            // Elsewhere than in this tab: an address that is refused must not take the console with it.
            target="_blank"
            rel="noopener noreferrer"
            download={`${deviceId}_${at}.jpg`}
            leftSection={<IconDownload size={14} stroke={1.75} />}
          >
            Download
          </Button>
        </figcaption>
        {expiryTime !== undefined && (
          <p
            className={classes.quiet}
          >{`Its address is good until ${momentText(expiryTime, now)}.`}</p>
        )}
      </figure>
    )
  }
  const words = describe(status, now)
  if (isExportWorking(status)) {
    return (
      <p className={classes.stillLine} role="status">
        <Loader size={14} />
        <span>{`The still of ${name}: ${words}`}</span>
      </p>
    )
  }
  return (
    <Note tone="warning" role="alert" title={`There is no still of ${name}`}>
      <p>{words}</p>
    </Note>
  )
}

/** How an export stands, and what to do about it, in words. */
function describe(status: ExportStatus, now: number): string {
  return {
    initializing: 'it waits to be made.',
    processing: 'it is being made.',
    retrying: 'making it failed, and is being tried again.',
    completed: 'It is ready, but the answer had no address for it. Export it again.',
    failed:
      'It could not be made, and nothing was taken from the viewing time. Try another moment.',
    limitExceeded: `The viewing time of this month is used up. It is renewed on ${renewalText(now)}.`,
    expired: 'Its address is past its time. Export it again.',
  }[status]
}
