import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { currentPermissions } from '../../../api/permissions.ts'
import { Panel, PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { StoredSettings } from '../../../components/settings/StoredSettings.tsx'
import { AccountPage } from '../-AccountPage.tsx'
import { namespaces, type Namespace } from '../-settings/namespaces.ts'
import { storedQuery } from '../-settings/stored.ts'

export const Route = createFileRoute('/account/settings/')({
  ...titled(t`Account settings`),
  loader: ({ context: { queryClient } }) => {
    const { may } = currentPermissions()
    if (!may(op.getOperatorConfigurationNamespace).allowed) return
    for (const { id } of namespaces) void queryClient.prefetchQuery(storedQuery(id))
  },
  component: SettingsPage,
})

function SettingsPage() {
  return (
    <AccountPage title={t`Account settings`}>
      {namespaces.map((namespace) => (
        <StoredNamespace key={namespace.id} namespace={namespace} />
      ))}
    </AccountPage>
  )
}

function StoredNamespace({ namespace }: { readonly namespace: Namespace }) {
  const { id, label, about, groups } = namespace
  const query = useQuery(storedQuery(id))
  const stored = query.data?.configuration ?? {}
  const change = (
    <Anchor
      renderRoot={(props) => (
        <Link to="/account/settings/$namespace" params={{ namespace: id }} {...props} />
      )}
    >
      {t`Change`}
      <span className="visually-hidden"> {label}</span>
    </Anchor>
  )
  if (query.data && Object.keys(stored).length > 0) {
    return <StoredSettings label={label} groups={groups} stored={stored} change={change} />
  }
  return (
    <Panel title={label} note={change}>
      {query.data ? (
        <>
          <Quiet>{about}</Quiet>
          <Quiet>{t`Nothing is set: the platform’s defaults hold.`}</Quiet>
        </>
      ) : (
        <PanelState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Panel>
  )
}
