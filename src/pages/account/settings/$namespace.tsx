import { t } from '@lingui/core/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import type { OperatorConfigurationModel } from '../../../api/generated/models/operatorConfigurationModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { DetailHeader } from '../../../components/detail/DetailHeader.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { StatePanel } from '../../../components/feedback/States.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { readSettingsSearch, type SettingsSearch } from '../../../components/settings/search.ts'
import { SettingsEditor } from '../../../components/settings/SettingsEditor.tsx'
import { SettingsGroup } from '../../../components/settings/SettingsForm.tsx'
import { fieldProblems } from '../../../words/settings/check.ts'
import { namespaceOf, type Namespace } from '../-settings/namespaces.ts'
import { resetNamespace } from '../-settings/reset.ts'
import { readNow, storedOf, storedQuery } from '../-settings/stored.ts'

export const Route = createFileRoute('/account/settings/$namespace')({
  ...titled(t`Account settings`),
  validateSearch: readSettingsSearch,
  component: NamespacePage,
})

const trail = [{ label: t`Account settings`, link: { to: '/account/settings' } }] as const

function NamespacePage() {
  const namespace = namespaceOf(Route.useParams().namespace)
  const search = Route.useSearch()
  if (!namespace) {
    return (
      <>
        <DetailHeader trail={trail} title={t`Account settings`} fleeting />
        <StatePanel picture="missing" title={t`There are no such settings`}>
          {t`The address names a part of the account’s settings that this console does not know.`}
        </StatePanel>
      </>
    )
  }
  return (
    <ActionProvider
      actions={[resetNamespace]}
      find={(key) => (key === namespace.id ? namespace : null)}
    >
      <DetailHeader trail={trail} title={namespace.label} />
      <PageBody>
        <NamespaceSettings key={namespace.id} namespace={namespace} search={search} />
      </PageBody>
    </ActionProvider>
  )
}

interface NamespaceSettingsProps {
  readonly namespace: Namespace
  readonly search: SettingsSearch
}

function NamespaceSettings({ namespace, search }: NamespaceSettingsProps) {
  const query = useQuery(storedQuery(namespace.id))
  if (!query.data) {
    return <PanelState error={query.error} lines={6} onRetry={() => void query.refetch()} />
  }
  return <NamespaceEditor namespace={namespace} search={search} model={query.data} />
}

interface NamespaceEditorProps extends NamespaceSettingsProps {
  readonly model: OperatorConfigurationModel
}

function NamespaceEditor({ namespace, search, model }: NamespaceEditorProps) {
  const { id, label, about, groups } = namespace
  const client = useQueryClient()
  const { may } = usePermissions()
  const path = { ...ownOperator(), namespace: id }
  const setting = may(op.setOperatorConfigurationNamespace, path)
  const fixed = t`Soracom alone changes these settings.`
  const refused = !setting.allowed
    ? setting.reason
    : model.isModifiable === false
      ? fixed
      : undefined
  const stored = storedOf(id, model)
  return (
    <SettingsEditor
      subject={{
        id,
        label,
        about,
        stored,
        groups: () => groups,
        problems: (settings) => fieldProblems(groups, settings),
        read: () => readNow(client, id),
        operation: op.setOperatorConfigurationNamespace,
        refused,
        changedBeside: t`These settings were changed while you were editing`,
      }}
      search={search}
    >
      {refused === undefined && model.version !== undefined && (
        <SettingsGroup
          title={t`The platform’s defaults`}
          about={t`They hold once these settings are taken away.`}
        >
          <div>
            <ActionButton action={resetNamespace} resources={[namespace]} />
          </div>
        </SettingsGroup>
      )}
    </SettingsEditor>
  )
}
