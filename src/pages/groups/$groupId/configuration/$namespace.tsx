import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../../api/generated/client/group/group.ts'
import { ActionProvider } from '../../../../components/action/ActionProvider.tsx'
import { StatePanel } from '../../../../components/feedback/States.tsx'
import { usePageTitle } from '../../../../components/shell/title.tsx'
import { namespaceOf } from '../../../../words/group/namespaces.ts'
import { resetNamespace } from '../../-configuration/actions.ts'
import { ConfigurationEditor } from '../../-configuration/ConfigurationEditor.tsx'
import { NamespacePages } from '../../-configuration/NamespacePages.tsx'
import { readConfigurationSearch } from '../../-configuration/search.ts'

export const Route = createFileRoute('/groups/$groupId/configuration/$namespace')({
  validateSearch: readConfigurationSearch,
  component: NamespacePage,
})

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
  return (
    <ActionProvider
      actions={[resetNamespace(namespace)]}
      find={(key) => (key === groupId ? group : null)}
    >
      <NamespacePages groupId={groupId} configuration={group.configuration ?? {}} current={id}>
        <ConfigurationEditor key={id} group={group} namespace={namespace} search={search} />
      </NamespacePages>
    </ActionProvider>
  )
}
