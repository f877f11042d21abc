import { Button, Loader } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCamera, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { explain } from '../../../../api/errors.ts'
import { useGetSoraCamDeviceExportedImage } from '../../../../api/generated/client/sora-cam/sora-cam.ts'
import {
  exportSoraCamDeviceRecordedImage,
  exportSoraCamDeviceRecordedVideo,
} from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { send } from '../../../../api/send.ts'
import { Note } from '../../../../components/action/Note.tsx'
import { momentSearch } from '../../../../domain/soracam/event.ts'
import { isExportWorking } from '../../../../domain/soracam/exports.ts'
import { stillSeconds } from '../../../../domain/soracam/quota.ts'
import { webAddress } from '../../../../domain/web-address.ts'
import classes from './video.module.css'
import { quotaText } from '../../-camera/words.ts'
import { stillSentence } from '../../-stills/words.ts'
import { momentText } from './words.ts'

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
  const { may } = usePermissions()
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const still = useMutation({
    mutationFn: async (at: number) => {
      const call = { path: { device_id: deviceId }, body: { time: at } }
      const { exportId } = (await send(exportSoraCamDeviceRecordedImage, call)).data
      setAsked((old) => [{ exportId, at }, ...old])
    },
  })
  const why =
    refused ?? (moment === undefined ? t`Choose a moment on the timeline first.` : undefined)
  const problem = still.error && explain(still.error)
  return (
    <section className={classes.card} aria-label={t`Stills`}>
      <h2 className={classes.cardTitle}>{t`Stills`}</h2>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCamera size={16} stroke={1.75} />}
        disabled={why !== undefined}
        loading={still.isPending}
        onClick={() => moment !== undefined && still.mutate(Math.floor(moment))}
      >
        {t`Export this moment`}
      </Button>
      {moment !== undefined &&
        may(exportSoraCamDeviceRecordedVideo, { device_id: deviceId }).allowed && (
          <Link
            to="/soracam/$deviceId/exports"
            params={{ deviceId }}
            search={momentSearch(moment) ?? {}}
          >
            {t`Export a video from here`}
          </Link>
        )}
      <p className={classes.quiet}>{why ?? (moment !== undefined && costText(moment, now))}</p>
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
      <Note tone="danger" role="alert" title={t`It is not known how the still of ${name} stands`}>
        <p>{explain(error).detail}</p>
      </Note>
    )
  }
  const { status = 'initializing', expiryTime } = found ?? {}
  const url = webAddress(found?.url)
  if (status === 'completed' && url) {
    return (
      <figure className={classes.still}>
        <img src={url} alt={t`What the camera saw at ${name}`} className={classes.stillImage} />
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
            {t`Download`}
          </Button>
        </figcaption>
        {expiryTime !== undefined && (
          <p className={classes.quiet}>{goodUntil(momentText(expiryTime, now))}</p>
        )}
      </figure>
    )
  }
  const words =
    status === 'completed'
      ? t`It is ready, but the answer had no address for it. Export it again.`
      : stillSentence(status)
  if (isExportWorking(status)) {
    return (
      <p className={classes.stillLine} role="status">
        <Loader size={14} />
        <span>{t`${name}: ${words}`}</span>
      </p>
    )
  }
  return (
    <Note tone="warning" role="alert" title={t`There is no still of ${name}`}>
      <p>{words}</p>
    </Note>
  )
}

function costText(moment: number, now: number): string {
  const [when, cost] = [momentText(moment, now), quotaText(stillSeconds)]
  return t`Of ${when}. It takes ${cost} of the viewing quota.`
}

const goodUntil = (when: string) => t`Its address is good until ${when}.`
