import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StoredSettings } from '../../../components/settings/StoredSettings.tsx'
import type { Configuration } from '../../../domain/group/configuration.ts'
import { isSettings } from '../../../domain/settings/settings.ts'
import { namespaceOf } from '../../../words/group/namespaces.ts'
import { overviewGroups } from '../../../words/group/schema.ts'
import classes from '../-configuration/configuration.module.css'

interface NamespaceSettingsProps {
  readonly groupId: string
  readonly configuration: Configuration
}

/** What the group configures, a block per namespace. */
export function NamespaceSettings({ groupId, configuration }: NamespaceSettingsProps) {
  const set = Object.entries(configuration)
  if (set.length === 0) {
    return <Quiet>{t`This group configures nothing. Its SIMs use the platform’s defaults.`}</Quiet>
  }
  return (
    <div className={classes.overview}>
      {set.map(([name, stored]) => {
        const namespace = namespaceOf(name)
        const { label = name } = namespace ?? {}
        return (
          <StoredSettings
            key={name}
            label={label}
            groups={namespace && isSettings(stored) ? overviewGroups(namespace.id, stored) : []}
            stored={stored}
            change={
              namespace && (
                <Link
                  to="/groups/$groupId/configuration/$namespace"
                  params={{ groupId, namespace: name }}
                  className={classes.link}
                  aria-label={t`Change: ${label}`}
                >
                  {t`Change`}
                </Link>
              )
            }
          />
        )
      })}
    </div>
  )
}
