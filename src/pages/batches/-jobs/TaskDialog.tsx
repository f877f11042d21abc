import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import type { BatchTaskResponse } from '../../../api/generated/models/batchTaskResponse.ts'
import { CopyButton } from '../../../components/detail/CopyButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Overlay } from '../../../components/list/useOverlay.ts'
import { SimLink } from '../../sims/-sim/SimLink.tsx'
import { fromSeconds } from '../../../domain/time.ts'
import { taskBadge } from '../-words.ts'
import { aboutOf, aboutText } from './tasks.tsx'
import classes from './TaskTable.module.css'
import { writeJson } from '../../../domain/exact-json.ts'

interface TaskDialogProps {
  readonly task: BatchTaskResponse | undefined
  readonly overlay: Overlay
  readonly opened: boolean
}

/** One task: what it called, and the whole of what it was answered. */
export function TaskDialog({ task, overlay, opened }: TaskDialogProps) {
  const taskId = task?.taskId ?? overlay.value ?? ''
  return (
    <Modal
      opened={opened}
      onClose={overlay.close}
      size={640}
      yOffset="6vh"
      title={t`Task ${taskId}`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {task ? (
        <TaskBody task={task} />
      ) : (
        <Quiet>{t`It is not among the tasks that are loaded.`}</Quiet>
      )}
    </Modal>
  )
}

function TaskBody({ task }: { readonly task: BatchTaskResponse }) {
  const { request, response, status, finishedTime } = task
  const about = aboutOf(task)
  const at = fromSeconds(finishedTime)
  return (
    <div className={classes.dialog}>
      <PropertyGroup title="">
        <Property label={t`Status`}>
          <StatusBadge {...taskBadge(status)} />
        </Property>
        <Property label={t`SIM`}>
          {about && about.method !== 'putVirtualPrivateGatewayIpAddressMapEntry' ? (
            <SimLink simId={about.id} whole />
          ) : (
            <Mono>{aboutText(task)}</Mono>
          )}
        </Property>
        <Property label={t`Finished`}>
          {at !== undefined && <Time at={at} absolute focusable />}
        </Property>
      </PropertyGroup>
      {request && (
        <Message
          title={t`Request`}
          head={`${request.method} ${request.path}`}
          body={request.body}
        />
      )}
      {response && (
        <Message title={t`Answer`} head={String(response.statusCode ?? '')} body={response.body} />
      )}
    </div>
  )
}

interface MessageProps {
  readonly title: string
  readonly head: string
  readonly body: unknown
}

/** A line, and the JSON below it. */
function Message({ title, head, body }: MessageProps) {
  const text = body === undefined ? head : `${head}\n${writeJson(body, 2)}`
  return (
    <section aria-label={title}>
      <div className={classes.bar}>
        <b>{title}</b>
        <CopyButton value={text} what={title} />
      </div>
      <Pre label={title} text={text} />
    </section>
  )
}
