import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { accessActions } from './-actions.tsx'
import { access } from './-resource.tsx'

export const Route = createFileRoute('/remote-access/')({
  ...listRoute(t`Remote access`),
  loader: ({ context }) => prefetchRows(context.queryClient, access.rows),
  component: RemoteAccess,
})

function RemoteAccess() {
  return (
    <ResourceList
      resource={access}
      actions={accessActions}
      defaultSort="-created"
      create={{
        operation: op.createPortMapping,
        label: t`Open remote access`,
        to: '/remote-access/new',
      }}
      empty={{
        title: t`No remote access is open`,
        text: t`On-demand remote access (Napter) leads to a port of a device that is online, for some hours at most: SSH, a web page, a desktop. It needs no public address and no agent on the device.`,
      }}
    />
  )
}
