import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Dash } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { namespaceOf } from '../../../words/group/namespaces.ts'
import { hasSecrets } from '../../../domain/settings/secrets.ts'
import classes from './-group.module.css'
import { settingsOf } from './-settings.ts'

interface NamespaceSettingsProps {
  readonly groupId: string
  readonly namespaces: readonly (readonly [name: string, value: unknown])[]
}

/** What the group configures, as it is stored: a block per namespace. */
export function NamespaceSettings({ groupId, namespaces }: NamespaceSettingsProps) {
  if (namespaces.length === 0) {
    return <Quiet>{t`This group configures nothing. Its SIMs use the platform’s defaults.`}</Quiet>
  }
  return (
    <div className={classes.namespaces}>
      {namespaces.map(([name, value]) => (
        <Namespace key={name} groupId={groupId} name={name} value={value} />
      ))}
    </div>
  )
}

interface NamespaceProps {
  readonly groupId: string
  readonly name: string
  readonly value: unknown
}

function Namespace({ groupId, name, value }: NamespaceProps) {
  const [revealed, setRevealed] = useState(false)
  return (
    <section className={classes.namespace} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          {namespaceOf(name) ? (
            <Link
              to="/groups/$groupId/configuration/$namespace"
              params={{ groupId, namespace: name }}
              className={classes.set}
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </h3>
        {hasSecrets(value) && (
          <button
            type="button"
            className={classes.set}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? t`Hide the secrets` : t`Show the secrets`}
          </button>
        )}
      </div>
      <dl className={classes.settings}>
        {settingsOf(value, revealed).map(({ key, text, block }) => (
          <div key={key} data-block={block || undefined}>
            <dt>{key}</dt>
            <dd>{block ? <pre>{text}</pre> : text === '' ? <Dash /> : <bdi>{text}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
