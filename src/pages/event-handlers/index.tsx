import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { useRowSource } from '../../components/resource/useRowSource.ts'
import { handlerActions } from './-actions.ts'
import { targetName, useTargetNames } from './-names.ts'
import { eventHandler } from './-resource.tsx'

export const Route = createFileRoute('/event-handlers/')({
  ...listRoute(t`Event handlers`),
  loader: ({ context }) => prefetchRows(context.queryClient, eventHandler.rows),
  component: EventHandlers,
})

function EventHandlers() {
  const own = useRowSource(eventHandler.rows)
  const names = useTargetNames(own.rows)
  const rows = own.rows.map((one) => ({ ...one, targetName: targetName(one, names) }))
  return (
    <ResourceList
      resource={eventHandler}
      actions={handlerActions}
      source={{ ...own, rows }}
      create={{
        operation: op.createEventHandler,
        label: t`Create an event handler`,
        to: '/event-handlers/new',
      }}
      empty={{
        title: t`There is no event handler yet`,
        text: t`An event handler watches SIMs or the bill and acts by itself: it slows down, suspends, sends a mail or calls a service of yours.`,
      }}
    />
  )
}
