import { Button, Group, Switch } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { explain } from '../../../api/errors.ts'
import type { EventHandlerModel } from '../../../api/generated/models/eventHandlerModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { tellDone, tellFailed } from '../../../components/action/tell.tsx'
import { back } from '../../../components/action/undo.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { canIgnore } from '../../../domain/event-handler/reach.ts'

interface IgnoreSwitchProps {
  readonly handler: EventHandlerModel
  readonly imsi: string
  /** Undefined where the platform does not tell. */
  readonly ignored: boolean | undefined
}

/** Whether an IMSI ignores a handler that reaches others too. The API sets it and does not tell it. */
export function IgnoreSwitch({ handler, imsi, ignored }: IgnoreSwitchProps) {
  const { handlerId, name } = handler
  const { may } = usePermissions()
  // What was set here is known until the page is left.
  const [set, setSet] = useState<boolean>()
  const [busy, setBusy] = useState(false)
  const call = { path: { handler_id: handlerId, imsi } }
  const now = ignored ?? set
  const change = async (next: boolean) => {
    setBusy(true)
    try {
      if (next) await send(op.setIgnoreEventHandler, call, { settled: true })
      else await send(op.deleteIgnoreEventHandler, call, { settled: true })
      setSet(next)
      tellDone(
        next ? t`${name} is ignored` : t`${name} is no longer ignored`,
        ignored === undefined
          ? undefined
          : next
            ? back(op.deleteIgnoreEventHandler, call)
            : back(op.setIgnoreEventHandler, call),
      )
    } catch (error) {
      const { title, detail } = explain(error)
      tellFailed(title, `${name}: ${detail}`)
    }
    setBusy(false)
  }
  if (!canIgnore(handler)) return <Quiet inline>{t`Only its own`}</Quiet>
  const mayNot = !may(op.setIgnoreEventHandler).allowed || !may(op.deleteIgnoreEventHandler).allowed
  if (now === undefined) {
    return (
      <Group gap={4} wrap="nowrap">
        <Quiet inline>{t`Not told`}</Quiet>
        {!mayNot && (
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={t`Ignore ${name}`}
              onClick={() => void change(true)}
            >
              {t`Ignore`}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={t`Do not ignore ${name}`}
              onClick={() => void change(false)}
            >
              {t`Do not`}
            </Button>
          </>
        )}
      </Group>
    )
  }
  return (
    <Switch
      size="sm"
      aria-label={t`Ignore ${name}`}
      checked={now}
      disabled={busy || mayNot}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  )
}
