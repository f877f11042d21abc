import { t } from '@lingui/core/macro'
import { useQueryClient } from '@tanstack/react-query'
import { getGetGroupQueryOptions } from '../../../api/generated/client/group/group.ts'
import type { Group } from '../../../api/generated/models/group.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import type { Stored } from '../../../components/settings/review.ts'
import { SettingsEditor } from '../../../components/settings/SettingsEditor.tsx'
import { SettingsGroup } from '../../../components/settings/SettingsForm.tsx'
import {
  configurationBytes,
  configurationLimit,
  settingsIn,
  withNamespace,
} from '../../../domain/group/configuration.ts'
import { deletedWhole } from '../../../domain/group/namespaces.ts'
import { same } from '../../../domain/settings/difference.ts'
import { problemsOf } from '../../../words/group/check.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'
import { fieldGroups, holdsFromNextSession, servicesOf } from '../../../words/group/schema.ts'
import { resetNamespace } from './actions.ts'
import { namespaceCalls } from './calls.ts'
import { DestinationSelect } from './DestinationSelect.tsx'
import { recognised } from './recognised.ts'
import { saveSettings } from './save.ts'
import type { ConfigurationSearch } from './search.ts'

// Of ten namespaces one has entry points, whose forms are as large as all the others.
const BeamForm = late(() => import('./BeamForm.tsx').then((all) => all.BeamForm), {
  waiting: () => <Loading rows={4} />,
})

const SoraletSelect = late(() => import('./SoraletSelect.tsx').then((all) => all.SoraletSelect), {
  waiting: () => <Loading rows={2} />,
})

const GatewaySelect = late(() => import('./GatewaySelect.tsx').then((all) => all.GatewaySelect), {
  waiting: () => <Loading rows={2} />,
})

interface ConfigurationEditorProps {
  readonly group: Group
  readonly namespace: Namespace
  readonly search: ConfigurationSearch
}

/** The settings of one namespace of a group. */
export function ConfigurationEditor({ group, namespace, search }: ConfigurationEditorProps) {
  const { id, label } = namespace
  const { groupId = '' } = group
  const client = useQueryClient()
  const { may } = usePermissions()
  const path = { group_id: groupId, namespace: id }
  const putting = may(op.putConfigurationParameters, path)
  const resetting = may(op.deleteConfigurationNamespace, path)
  const removing = deletedWhole.includes(id)
    ? resetting
    : may(op.deleteConfigurationParameter, path)
  const services = servicesOf(id)
  const inGroup = ({ configuration = {}, lastModifiedTime }: Group): Stored => ({
    settings: settingsIn(configuration, id),
    seen: lastModifiedTime,
    modifiedTime: lastModifiedTime,
    save: (next) =>
      saveSettings(namespaceCalls(groupId, id), { namespace: id, stored: configuration, next }),
    size: (next) => {
      const now = configurationBytes(configuration)
      const unchanged = same(next, settingsIn(configuration, id))
      const changed = () => configurationBytes(withNamespace(configuration, id, next))
      return { now, after: unchanged ? now : changed(), limit: configurationLimit }
    },
  })
  const stored = inGroup(group)

  return (
    <SettingsEditor
      subject={{
        ...namespace,
        stored,
        groups: (settings) => fieldGroups(id, settings),
        problems: (settings) => problemsOf(id, settings),
        recognise: (value, now) => recognised(value, namespace, now),
        jsonOnly:
          id === 'UnifiedEndpoint'
            ? t`Soracom does not publish the names of the keys. Set them once in Soracom’s own console, and they appear here.`
            : undefined,
        read: async () => {
          const options = getGetGroupQueryOptions(groupId)
          return inGroup((await client.fetchQuery({ ...options, staleTime: 0 })).data)
        },
        operation: op.putConfigurationParameters,
        refused: putting.allowed ? undefined : putting.reason,
        removeRefused: removing.allowed ? undefined : removing.reason,
        changedBeside: t`This group was changed while you were editing`,
        follows: (keys) =>
          holdsFromNextSession(id, keys)
            ? t`Devices follow changes of DNS, authentication and VPG from their next session on.`
            : undefined,
      }}
      search={search}
      renderForm={
        id === 'SoracomBeam' ? (form) => <BeamForm {...form} entry={search.entry} /> : undefined
      }
      extra={(form) => {
        const destination = services.length > 0 && (
          <DestinationSelect {...form} services={services} />
        )
        return {
          [t`Destination`]: destination,
          [t`Function`]: destination,
          Orbit: id === 'SoracomOrbit' && <SoraletSelect {...form} />,
          [t`Virtual Private Gateway`]: <GatewaySelect {...form} />,
        }
      }}
    >
      {resetting.allowed && Object.keys(stored.settings).length > 0 && (
        <SettingsGroup
          title={t`The platform’s defaults`}
          about={t`They hold once the settings of ${label} are taken away from this group.`}
        >
          <div>
            <ActionButton action={resetNamespace(namespace)} resources={[group]} />
          </div>
        </SettingsGroup>
      )}
    </SettingsEditor>
  )
}
