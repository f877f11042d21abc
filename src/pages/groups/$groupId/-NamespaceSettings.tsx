import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StoredSettings } from '../../../components/settings/StoredSettings.tsx'
import type { Configuration } from '../../../domain/group/configuration.ts'
import { folderOfPattern } from '../../../domain/files/entry.ts'
import { isSettings } from '../../../domain/settings/settings.ts'
import { namespaceOf } from '../../../words/group/namespaces.ts'
import { overviewGroups } from '../../../words/group/schema.ts'
import { folderLink } from '../../files/-browser/link.ts'
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
                <>
                  {namespace.id === 'SoracomHarvestFiles' && <FilesLink stored={stored} />}
                  <Link
                    to="/groups/$groupId/configuration/$namespace"
                    params={{ groupId, namespace: name }}
                    className={classes.link}
                    aria-label={t`Change: ${label}`}
                  >
                    {t`Change`}
                  </Link>
                </>
              )
            }
          />
        )
      })}
    </div>
  )
}

/** The way to the files that devices leave: to the folder that a path among the settings names. */
function FilesLink({ stored }: { readonly stored: unknown }) {
  const path = Object.values(stored ?? {}).find((value) => String(value).startsWith('/'))
  const folder = path === undefined ? '/' : folderOfPattern(String(path))
  return (
    <Link {...folderLink(folder, undefined)} className={classes.link}>
      {t`Open the files`}
    </Link>
  )
}
