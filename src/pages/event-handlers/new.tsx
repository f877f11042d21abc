import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { titled } from '../../components/resource/routes.ts'
import type { HandlerLike } from '../../domain/event-handler/draft.ts'
import { LateNewForm } from './-builder/late-forms.tsx'
import { eventHandler } from './-resource.tsx'
import { readNewHandlerSearch } from './-search.ts'

export const Route = createFileRoute('/event-handlers/new')({
  ...titled(t`Create an event handler`),
  validateSearch: readNewHandlerSearch,
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: async ({ context, deps: { from } }): Promise<HandlerLike | undefined> => {
    void LateNewForm.preload()
    if (from === undefined) return undefined
    return (await context.queryClient.fetchQuery(eventHandler.one(from))).data as HandlerLike
  },
  errorComponent: (failure) => <ResourceFailure resource={eventHandler} {...failure} />,
  component: NewHandler,
})

function NewHandler() {
  const source = Route.useLoaderData()
  const search = Route.useSearch()
  const [tried, setTried] = useState(false)
  return (
    <CreateFrame
      resource={eventHandler}
      operation={op.createEventHandler}
      title={t`Create an event handler`}
      tried={tried}
      wide
    >
      <LateNewForm source={source} search={search} onTry={() => setTried(true)} />
    </CreateFrame>
  )
}
