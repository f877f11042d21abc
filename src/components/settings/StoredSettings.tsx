import { Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import type { FieldGroup } from '../../domain/settings/field.ts'
import { hasSecrets } from '../../domain/settings/secrets.ts'
import { described } from '../../words/settings/describe.ts'
import { Dash } from '../detail/Mono.tsx'
import { Panel } from '../detail/Panel.tsx'
import { PropertyAction } from '../detail/Properties.tsx'
import classes from './stored.module.css'

interface StoredSettingsProps {
  readonly label: string
  readonly groups: readonly FieldGroup[]
  readonly stored: unknown
  /** The way to where they are changed. */
  readonly change?: ReactNode
}

/** Settings as they are stored, to look at: in the words of their form. */
export function StoredSettings({ label, groups, stored, change }: StoredSettingsProps) {
  const [revealed, setRevealed] = useState(false)
  const reveal = hasSecrets(stored) && (
    <PropertyAction
      label={revealed ? t`Hide the secrets` : t`Show the secrets`}
      fact={label}
      onClick={() => setRevealed(!revealed)}
    />
  )
  return (
    <Panel
      title={label}
      note={
        <Group component="span" gap="0 16px">
          {reveal}
          {change}
        </Group>
      }
    >
      <dl className={classes.settings}>
        {described(groups, stored, revealed).map(({ key, label: name, text, block }) => (
          <div key={key} data-block={block || undefined}>
            <dt>{name}</dt>
            <dd>{text === '' ? <Dash /> : <bdi>{text}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
