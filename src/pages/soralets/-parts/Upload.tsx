import { t } from '@lingui/core/macro'
import { Button, FileButton, Group, Progress } from '@mantine/core'
import { IconFolderOpen, IconUpload } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { ApiError } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { FormError } from '../../../components/form/FormError.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { versionLimit } from '../../../domain/orbit/limits.ts'
import { readFile, type ChosenFile } from './chosen-file.ts'
import { deleteVersion, type UsedVersion } from './version-actions.ts'
import classes from './soralets.module.css'

// What is said of a module is needed once there is one.
const ModuleReport = late(() => import('./ModuleReport.tsx').then((all) => all.ModuleReport))

interface UploadProps {
  readonly soraletId: string
  /** Newest first. */
  readonly versions: readonly UsedVersion[]
}

interface Sending {
  readonly sent: number
  readonly stop: () => void
}

/** Adds a version: the file is chosen or dropped, looked at here, and sent where that makes sense. */
export function Upload({ soraletId, versions }: UploadProps) {
  const { may } = usePermissions()
  const [chosen, setChosen] = useState<ChosenFile>()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<Sending>()
  const [error, setError] = useState<unknown>()
  const [done, setDone] = useState<string>()
  const forget = useRef<() => void>(null)
  if (!may(op.uploadSoraletCode).allowed) return null

  const choose = (file: File | null | undefined) => {
    // Else the same file, compiled again, could not be chosen again.
    forget.current?.()
    if (!file || sending) return
    setError(undefined)
    setDone(undefined)
    void readFile(file).then(setChosen, setError)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  const upload = async (code: Blob) => {
    const controller = new AbortController()
    const stop = () => controller.abort()
    setSending({ sent: 0, stop })
    setError(undefined)
    try {
      const call = { path: { soralet_id: soraletId }, body: code }
      const { signal } = controller
      const onSent = (sent: number) => setSending({ sent, stop })
      const { data } = await send(op.uploadSoraletCode, call, { signal, onSent })
      const no = String(data.version ?? '')
      setDone(t`Version ${no} is uploaded.`)
      setChosen(undefined)
    } catch (problem) {
      if (!(problem instanceof ApiError && problem.code === 'aborted')) setError(problem)
    }
    setSending(undefined)
  }
  const isFull = versions.length >= versionLimit

  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <LeaveGuard dirty={() => sending !== undefined} />
      <FormError error={error} />
      {done !== undefined && <Quiet role="status">{done}</Quiet>}
      {isFull && <Full versions={versions} />}
      <Group gap={12}>
        <FileButton resetRef={forget} accept=".wasm,application/wasm" onChange={choose}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={sending !== undefined}
              leftSection={<IconFolderOpen size={16} stroke={1.75} />}
            >
              {t`Choose a .wasm file`}
            </Button>
          )}
        </FileButton>
        {!chosen && <Quiet inline>{t`or drop it here. 4 MiB at most.`}</Quiet>}
      </Group>
      {chosen && <ModuleReport chosen={chosen} />}
      {chosen?.code && !sending && (
        <Group gap={12}>
          <Button
            leftSection={<IconUpload size={16} stroke={1.75} />}
            disabled={isFull}
            onClick={() => chosen.code && void upload(chosen.code)}
          >
            {t`Upload as a new version`}
          </Button>
          <Button variant="subtle" onClick={() => setChosen(undefined)}>
            {t`Cancel`}
          </Button>
        </Group>
      )}
      {chosen && sending && <Progressing size={chosen.file.size} {...sending} />}
    </div>
  )
}

function Progressing({ size, sent, stop }: Sending & { readonly size: number }) {
  const [now, all] = [bytesText(Math.min(sent, size)), bytesText(size)]
  return (
    <Group gap={12}>
      <Progress
        flex="1 1 160px"
        maw={360}
        aria-label={t`Upload`}
        value={size === 0 ? 100 : Math.min(100, (sent / size) * 100)}
      />
      <Quiet inline>{t`${now} of ${all}`}</Quiet>
      <Button size="compact-sm" variant="default" onClick={stop}>
        {t`Stop`}
      </Button>
    </Group>
  )
}

/** There are as many as may be: the oldest that nobody runs may go. */
function Full({ versions }: Pick<UploadProps, 'versions'>) {
  const { open } = useActions<UsedVersion>()
  const { may } = usePermissions()
  const oldest = versions.findLast(({ users }) => users.length === 0)
  const no = String(oldest?.version ?? '')
  return (
    <Group gap={12}>
      <Quiet role="status">
        {oldest
          ? t`There are 10 versions, as many as there can be. Delete one to upload another.`
          : t`There are 10 versions, as many as there can be, and groups run all of them.`}
      </Quiet>
      {oldest && may(op.deleteSoraletVersion).allowed && (
        <Button size="xs" variant="default" onClick={() => open(deleteVersion, [oldest])}>
          {t`Delete version ${no}, the oldest that no group runs`}
        </Button>
      )}
    </Group>
  )
}
