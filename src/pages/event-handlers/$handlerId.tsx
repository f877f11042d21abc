import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetEventHandlerSuspense } from '../../api/generated/client/event-handler/event-handler.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { ensureOne } from '../../api/reading.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { AuditLink } from '../audit/-AuditLink.tsx'
import { handlerActions } from './-actions.ts'
import { LateEditForm } from './-builder/late-forms.tsx'
import { eventHandler } from './-resource.tsx'
import { readHandlerSearch } from './-search.ts'

export const Route = createFileRoute('/event-handlers/$handlerId')({
  ...titled(t`Event handler`),
  validateSearch: readHandlerSearch,
  loader: ({ context, params }) => {
    void LateEditForm.preload()
    return ensureOne(context.queryClient, eventHandler, params.handlerId)
  },
  errorComponent: (failure) => <ResourceFailure resource={eventHandler} {...failure} />,
  component: HandlerPage,
})

function HandlerPage() {
  const { handlerId } = Route.useParams()
  const { data: item } = useGetEventHandlerSuspense(handlerId).data
  const may = usePermissions().may(op.updateEventHandler)
  const isOn = item.status !== 'inactive'
  return (
    <ResourcePage
      resource={eventHandler}
      item={item}
      actions={handlerActions}
      buttons={{ plain: [isOn ? 'turn-off' : 'turn-on'] }}
      badge={<StatusBadge tone={isOn ? 'active' : 'inactive'} label={isOn ? t`On` : t`Off`} />}
      more={
        <AuditLink search={{ path: [handlerId], effect: ['change'], last: '31d' }}>
          {t`Who changed it`}
        </AuditLink>
      }
    >
      <PageBody wide>
        <LateEditForm item={item} refused={may.allowed ? undefined : may.reason} />
      </PageBody>
    </ResourcePage>
  )
}
