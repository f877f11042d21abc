import { Switch } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { explain } from '../../api/errors.ts'
import type { EventHandlerModel } from '../../api/generated/models/eventHandlerModel.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import { tellDone, tellFailed } from '../../components/action/tell.tsx'
import { back } from '../../components/action/undo.ts'
import { withStatus } from './-calls.ts'

/** Whether a handler is on, and the switch that turns it on or off; what it did can be taken back. */
export function StatusSwitch({ handler }: { readonly handler: EventHandlerModel }) {
  const [wanted, setWanted] = useState<boolean>()
  const { may } = usePermissions()
  const { name } = handler
  const on = wanted ?? handler.status === 'active'
  const change = async (next: boolean) => {
    setWanted(next)
    try {
      await send(op.updateEventHandler, withStatus(handler, next), { settled: true })
      tellDone(
        next ? t`${name} turned on` : t`${name} turned off`,
        back(op.updateEventHandler, withStatus(handler, !next)),
      )
    } catch (error) {
      const { title, detail } = explain(error)
      tellFailed(title, `${name}: ${detail}`)
    }
    setWanted(undefined)
  }
  return (
    <Switch
      size="sm"
      display="inline-block"
      // In a row of a table it stands on the middle of the line, as the texts beside it do.
      style={{ verticalAlign: 'middle' }}
      aria-label={t`Turn ${name} on or off`}
      label={on ? t`On` : t`Off`}
      checked={on}
      disabled={wanted !== undefined || !may(op.updateEventHandler).allowed}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  )
}
