import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import type { FieldGroup } from '../../domain/settings/field.ts'
import { hasSecrets } from '../../domain/settings/secrets.ts'
import { described } from '../../words/settings/describe.ts'
import { Dash } from '../detail/Mono.tsx'
import classes from './stored.module.css'

interface StoredSettingsProps {
  /** What they are called. */
  readonly label: string
  /** The way to where they are changed; the label alone where there is none. */
  readonly title: ReactNode
  readonly groups: readonly FieldGroup[]
  readonly stored: unknown
}

/** Settings as they are stored, to look at: in the words of their form. */
export function StoredSettings({ label, title, groups, stored }: StoredSettingsProps) {
  const [revealed, setRevealed] = useState(false)
  return (
    <section className={classes.box} aria-label={label}>
      <div className={classes.head}>
        <h3 className={classes.title}>{title}</h3>
        {hasSecrets(stored) && (
          <button
            type="button"
            className={classes.reveal}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? t`Hide the secrets` : t`Show the secrets`}
          </button>
        )}
      </div>
      <dl className={classes.settings}>
        {described(groups, stored, revealed).map(({ key, label: name, text, block }) => (
          <div key={key} data-block={block || undefined}>
            <dt>{name}</dt>
            <dd>{block ? <pre>{text}</pre> : text === '' ? <Dash /> : <bdi>{text}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
