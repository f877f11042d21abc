import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { credentialActions } from './-actions.tsx'
import { credentialSet } from './-resource.tsx'

export const Route = createFileRoute('/credentials/')({
  ...listRoute(t`Credential sets`),
  loader: ({ context }) => prefetchRows(context.queryClient, credentialSet.rows),
  component: Credentials,
})

function Credentials() {
  return (
    <ResourceList
      resource={credentialSet}
      actions={credentialActions}
      defaultSort="credentialsId"
      create={{
        operation: op.createCredential,
        label: t`Create a credential set`,
        to: '/credentials/new',
      }}
      empty={{
        title: t`There is no credential set yet`,
        text: t`A credential set keeps the keys, passwords and certificates that Beam, Funnel, Funk and event handlers need, so that settings only name it.`,
      }}
    />
  )
}
