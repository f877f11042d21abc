import { t } from '@lingui/core/macro'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { send } from '../../api/send.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { titled } from '../../components/resource/routes.ts'
import {
  asRequest,
  withTarget,
  writeHandler,
  type HandlerLike,
  type Target,
} from '../../domain/event-handler/draft.ts'
import { targetKinds } from '../../domain/event-handler/rules.ts'
import { HandlerForm } from './-builder/HandlerForm.tsx'
import { accountTarget, fromTemplate } from './-builder/Templates.tsx'
import { handlerBody, secretsOf } from './-calls.ts'
import { eventHandler } from './-resource.tsx'
import { readNewHandlerSearch, type NewHandlerSearch } from './-search.ts'

export const Route = createFileRoute('/event-handlers/new')({
  ...titled(t`Create an event handler`),
  validateSearch: readNewHandlerSearch,
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: async ({ context, deps: { from } }): Promise<HandlerLike | undefined> => {
    if (from === undefined) return undefined
    return (await context.queryClient.fetchQuery(eventHandler.one(from))).data as HandlerLike
  },
  errorComponent: (failure) => <ResourceFailure resource={eventHandler} {...failure} />,
  component: NewHandler,
})

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

function NewHandler() {
  const source = Route.useLoaderData()
  const search = Route.useSearch()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const [first] = useState(() => writeHandler(beginning(source, search)))
  return (
    <CreateFrame
      resource={eventHandler}
      operation={op.createEventHandler}
      title={t`Create an event handler`}
      tried={tried}
      wide
    >
      <HandlerForm
        stored={first}
        isNew
        label={t`Create event handler`}
        operation={op.createEventHandler}
        call={(handler) => ({ body: handlerBody(handler), secrets: secretsOf(handler) })}
        onSave={async (handler) => {
          setTried(true)
          const { data } = await send(
            op.createEventHandler,
            { body: handlerBody(handler) },
            { settled: true },
          )
          const { handlerId } = data
          await navigate({
            to: '/event-handlers/$handlerId',
            params: { handlerId },
            ignoreBlocker: true,
            replace: true,
          })
        }}
        templatesFor={wantedTarget(search)}
      />
    </CreateFrame>
  )
}
