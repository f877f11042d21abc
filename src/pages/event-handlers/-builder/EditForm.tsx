import { t } from '@lingui/core/macro'
import type { EventHandlerModel } from '../../../api/generated/models/eventHandlerModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { asRequest, writeHandler } from '../../../domain/event-handler/draft.ts'
import { handlerBody, secretsOf } from '../-calls.ts'
import { HandlerForm } from './HandlerForm.tsx'

interface EditFormProps {
  readonly item: EventHandlerModel
  /** Why it cannot be changed, for who may not. */
  readonly refused: string | undefined
}

/** A handler that is stored, to look at and to change. */
export function EditForm({ item, refused }: EditFormProps) {
  const path = { handler_id: item.handlerId }
  return (
    <HandlerForm
      handlerId={item.handlerId}
      stored={writeHandler(asRequest({ ...item }))}
      label={t`Save event handler`}
      operation={op.updateEventHandler}
      refused={refused}
      call={(handler) => ({ path, body: handlerBody(handler), secrets: secretsOf(handler) })}
      onSave={async (handler) => {
        const call = { path, body: handlerBody(handler) }
        await send(op.updateEventHandler, call, { settled: true })
      }}
    />
  )
}
