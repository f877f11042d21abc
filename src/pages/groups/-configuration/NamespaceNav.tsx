import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { settingsIn, type Configuration } from '../../../domain/group/configuration.ts'
import { namespaces } from '../../../words/group/namespaces.ts'
import { summaryOf } from '../../../words/group/summary.ts'
import classes from './configuration.module.css'

interface NamespaceNavProps {
  readonly groupId: string
  readonly configuration: Configuration
}

const words = { on: t`On`, off: t`Off`, unset: '' } as const

/** The namespaces beside the one that is open, with which of them are in use. */
export function NamespaceNav({ groupId, configuration }: NamespaceNavProps) {
  return (
    <nav className={classes.nav} aria-label={t`Services and settings`}>
      <Link
        to="/groups/$groupId/configuration"
        params={{ groupId }}
        activeOptions={{ exact: true }}
        className={classes.navLink}
      >
        {t`All services`}
      </Link>
      {namespaces.map(({ id, label }) => (
        <Link
          key={id}
          to="/groups/$groupId/configuration/$namespace"
          params={{ groupId, namespace: id }}
          activeOptions={{ includeSearch: false }}
          className={classes.navLink}
        >
          {label}
          <span className={classes.navState}>
            {words[summaryOf(id, settingsIn(configuration, id)).state]}
          </span>
        </Link>
      ))}
    </nav>
  )
}
