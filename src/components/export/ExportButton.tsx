import { t } from '@lingui/core/macro'
import { Button, Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFileExport } from '@tabler/icons-react'
import { useEffect, useState, type MouseEvent } from 'react'
import { explain } from '../../api/errors.ts'
import { addressOf, type ReadyFile, type StartExport } from '../../api/exports.ts'
import { Time } from '../detail/Time.tsx'
import { useElapsed } from './useElapsed.ts'
import classes from './ExportButton.module.css'
import {
  dropExport,
  renewExport,
  startExport,
  useExportState,
  watchExport,
  type ExportState,
} from './exports.ts'

interface ExportButtonProps {
  /** Tells this export from all others, so that it is found again when the page is left and opened. */
  readonly exportKey: string
  /** What is made, as a sentence's subject: "The usage report". */
  readonly subject: string
  /** The button: "Export the usage of all SIMs". */
  readonly label: string
  readonly start: StartExport
  /** Why it cannot be asked for now, as a sentence. */
  readonly refused?: string | undefined
}

/**
 * Asks for a file that takes a while, shows that it is being made, and gives it when it is ready:
 * on the spot, or in a notification where the page was left.
 */
export function ExportButton(props: ExportButtonProps) {
  const { exportKey, subject, label, start, refused } = props
  const state = useExportState(exportKey)
  useEffect(() => watchExport(exportKey), [exportKey])
  const begin = () => startExport(exportKey, start, (end) => tell(subject, end))

  if (state === undefined) {
    return (
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} stroke={1.75} />}
        disabled={refused !== undefined}
        title={refused}
        onClick={begin}
      >
        {label}
      </Button>
    )
  }
  return (
    <div className={classes.export} role="group" aria-label={subject}>
      <Standing state={state} subject={subject} exportKey={exportKey} onAgain={begin} />
    </div>
  )
}

interface StandingProps {
  readonly state: ExportState
  readonly subject: string
  readonly exportKey: string
  readonly onAgain: () => void
}

function Standing({ state, subject, exportKey, onAgain }: StandingProps) {
  if (state.phase === 'preparing') {
    return (
      <>
        <Loader size={14} />
        <p className={classes.text} role="status">
          {t`${subject} is being made.`}
        </p>
        <Elapsed since={state.since} />
        <Button size="xs" variant="default" onClick={() => dropExport(exportKey)}>
          {t`Stop waiting`}
        </Button>
      </>
    )
  }
  if (state.phase === 'failed') {
    const { title, detail } = explain(state.error)
    return (
      <>
        <p className={classes.text} data-failed role="alert">
          <strong>{title}.</strong> {detail}
        </p>
        <Button size="xs" variant="default" onClick={onAgain}>
          {t`Try again`}
        </Button>
      </>
    )
  }
  return (
    <>
      <p className={classes.text} role="status">
        {t`${subject} is ready.`}
      </p>
      <span className={classes.quiet}>
        <Time at={state.at} />
      </span>
      <FileLink file={state.file} at={state.at} onFresh={(url) => renewExport(exportKey, url)} />
      <Button size="xs" variant="default" onClick={onAgain}>
        {t`Make it again`}
      </Button>
    </>
  )
}

function Elapsed({ since }: { readonly since: number }) {
  const seconds = useElapsed(since)
  return <span className={classes.quiet}>{t`${seconds} s`}</span>
}

/** Addresses of files are short-lived; the shortest that is known is good for ten minutes. */
const freshMs = 5 * 60_000

interface FileLinkProps {
  readonly file: ReadyFile
  readonly at: number
  readonly onFresh?: (url: string) => void
}

/** Leads to the file; asks for another address first where this one may be too old. */
function FileLink({ file, at, onFresh }: FileLinkProps) {
  const [error, setError] = useState<unknown>()
  const follow = async (event: MouseEvent) => {
    const { fileId } = file
    if (fileId === undefined || Date.now() - at < freshMs) return
    event.preventDefault()
    try {
      const url = await addressOf(fileId)
      if (url === undefined) return
      onFresh?.(url)
      open(url, '_blank', 'noopener,noreferrer')
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <Button
        size="xs"
        component="a"
        href={file.url}
        // Elsewhere than in this tab: an address that is refused must not take the console with it.
        target="_blank"
        rel="noopener noreferrer"
        leftSection={<IconDownload size={14} stroke={1.75} />}
        onClick={(event) => void follow(event)}
      >
        {t`Download`}
      </Button>
      {error !== undefined && (
        <p className={classes.text} data-failed role="alert">
          {explain(error).detail}
        </p>
      )}
    </>
  )
}

/** Asks for a file where no button shows how far it is: both its beginning and its end are told. */
export function exportAside(exportKey: string, subject: string, start: StartExport): void {
  startExport(exportKey, start, (end) => tell(subject, end))
  notifications.show({
    title: t`${subject} is being made.`,
    message: t`You are told when it is ready, wherever you are in the console then.`,
  })
}

function tell(subject: string, state: ExportState): void {
  if (state.phase === 'ready') {
    notifications.show({
      title: t`${subject} is ready.`,
      message: <FileLink file={state.file} at={state.at} />,
      color: 'teal',
      autoClose: false,
    })
  } else if (state.phase === 'failed') {
    const { title, detail } = explain(state.error)
    notifications.show({
      title,
      message: detail,
      color: 'red',
      autoClose: false,
      position: 'top-center',
    })
  }
}
