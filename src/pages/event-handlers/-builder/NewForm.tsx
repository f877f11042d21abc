import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import {
  asRequest,
  withTarget,
  writeHandler,
  type HandlerLike,
  type Target,
} from '../../../domain/event-handler/draft.ts'
import { targetKinds } from '../../../domain/event-handler/rules.ts'
import { handlerBody, secretsOf } from '../-calls.ts'
import type { NewHandlerSearch } from '../-search.ts'
import { HandlerForm } from './HandlerForm.tsx'
import { accountTarget, fromTemplate } from './Templates.tsx'

/** What is to be watched, as the URL says it; all SIMs otherwise. */
function wantedTarget({ target = '' }: NewHandlerSearch): Target {
  const [, word, id = ''] = /^(\w+):(.+)$/.exec(target) ?? []
  const kind = targetKinds.find((one) => one === word)
  return kind && kind !== 'operator' ? { kind, id } : accountTarget()
}

function beginning(source: HandlerLike | undefined, search: NewHandlerSearch): HandlerLike {
  const target = wantedTarget(search)
  if (source) {
    const { name = '' } = source
    return { ...asRequest(source), name: t`Copy of ${name}` }
  }
  return (
    (search.template && fromTemplate(search.template, target)) ||
    withTarget({ name: '', status: 'active', actionConfigList: [] }, target)
  )
}

interface NewFormProps {
  /** The one that it is a copy of. */
  readonly source: HandlerLike | undefined
  readonly search: NewHandlerSearch
  /** It is about to be sent. */
  readonly onTry: () => void
}

/** A handler to be made: empty, of a template, or the copy of another. */
export function NewForm({ source, search, onTry }: NewFormProps) {
  const navigate = useNavigate()
  const [first] = useState(() => writeHandler(beginning(source, search)))
  return (
    <HandlerForm
      stored={first}
      label={t`Create event handler`}
      operation={op.createEventHandler}
      call={(handler) => ({ body: handlerBody(handler), secrets: secretsOf(handler) })}
      templatesFor={wantedTarget(search)}
      onSave={async (handler) => {
        onTry()
        const body = handlerBody(handler)
        const { data } = await send(op.createEventHandler, { body }, { settled: true })
        const { handlerId } = data
        await navigate({
          to: '/event-handlers/$handlerId',
          params: { handlerId },
          ignoreBlocker: true,
          replace: true,
        })
      }}
    />
  )
}
