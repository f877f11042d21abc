import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../../api/generated/client/group/group.ts'
import { ActionProvider } from '../../../../components/action/ActionProvider.tsx'
import { PageBody } from '../../../../components/detail/Section.tsx'
import { StatePanel } from '../../../../components/feedback/States.tsx'
import { SettingsPages } from '../../../../components/settings/SettingsPages.tsx'
import { usePageTitle } from '../../../../components/shell/title.tsx'
import { settingsIn } from '../../../../domain/group/configuration.ts'
import { namespaceOf, namespaces } from '../../../../words/group/namespaces.ts'
import { summaryOf } from '../../../../words/group/summary.ts'
import { resetNamespace } from '../../-configuration/actions.ts'
import { ConfigurationEditor } from '../../-configuration/ConfigurationEditor.tsx'
import { readConfigurationSearch } from '../../-configuration/search.ts'

export const Route = createFileRoute('/groups/$groupId/configuration/$namespace')({
  validateSearch: readConfigurationSearch,
  component: NamespacePage,
})

const states = { on: t`On`, off: t`Off`, unset: undefined } as const

function NamespacePage() {
  const { groupId, namespace: id } = Route.useParams()
  const search = Route.useSearch()
  const { data: group } = useGetGroupSuspense(groupId).data
  const namespace = namespaceOf(id)
  usePageTitle(namespace?.label ?? t`Configuration`)
  if (!namespace) {
    return (
      <StatePanel
        picture="missing"
        title={t`There are no such settings`}
        action={
          <Button
            renderRoot={(props) => (
              <Link to="/groups/$groupId/configuration" params={{ groupId }} {...props} />
            )}
          >
            {t`All settings of the group`}
          </Button>
        }
      >
        {t`The address names a part of a group’s configuration that the platform does not have.`}
      </StatePanel>
    )
  }
  const configuration = group.configuration ?? {}
  const entries = namespaces.map(({ id: key, label }) => ({
    key,
    label,
    state: states[summaryOf(key, settingsIn(configuration, key)).state],
    link: {
      to: '/groups/$groupId/configuration/$namespace' as const,
      params: { groupId, namespace: key },
    },
  }))
  const all = {
    key: '',
    label: t`All services`,
    link: { to: '/groups/$groupId/configuration' as const, params: { groupId } },
  }
  return (
    <ActionProvider
      actions={[resetNamespace(namespace)]}
      find={(key) => (key === groupId ? group : null)}
    >
      <PageBody>
        <SettingsPages label={t`Services and settings`} entries={[all, ...entries]} current={id}>
          <ConfigurationEditor key={id} group={group} namespace={namespace} search={search} />
        </SettingsPages>
      </PageBody>
    </ActionProvider>
  )
}
