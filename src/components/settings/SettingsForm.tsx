import { t } from '@lingui/core/macro'
import { Fragment, type ReactNode } from 'react'
import {
  isOn,
  unknownKeys,
  valueAt,
  type Field,
  type FieldGroup,
} from '../../domain/settings/field.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Problem } from '../../words/settings/check.ts'
import { Note } from '../action/Note.tsx'
import { listText } from '../detail/locale.ts'
import { Quiet } from '../detail/Quiet.tsx'
import { FieldInput } from './FieldInput.tsx'
import classes from './settings.module.css'

export interface SettingsFormProps {
  readonly groups: readonly FieldGroup[]
  readonly settings: Settings
  /** As they are stored, for what is marked as changed; none where all of it is new. */
  readonly base?: Settings | undefined
  readonly onChange: (settings: Settings) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  /** Why a single field cannot be changed, as a sentence. */
  readonly locked?: (field: Field) => string | undefined
  /** Parts made by hand, by the title of the group whose fields they stand before. */
  readonly extra?: Readonly<Record<string, ReactNode>>
}

/** The known keys of some settings, group by group. */
export function SettingsForm(props: SettingsFormProps) {
  const { groups, settings, base, onChange, problems, readOnly, locked, extra } = props
  const input = (field: Field) => (
    <FieldInput
      field={field}
      settings={settings}
      base={base}
      onChange={onChange}
      readOnly={readOnly}
      locked={locked?.(field)}
      error={problems.find(({ path }) => path.join('\n') === field.path.join('\n'))?.message}
    />
  )
  const parts = groups.map(({ title, about, toggle, fields }) => {
    const on = toggle === undefined || isOn(settings, toggle.path)
    const visible = fields.filter((field) => field.shown?.(settings) ?? true)
    const kept = visible.some(({ path }) => valueAt(settings, path) !== undefined)
    // What a service does while it is off can be prepared; what only a switch gives sense to waits.
    const shown = on || toggle?.path.at(-1) === 'enabled' ? visible : []
    return (
      <SettingsGroup key={title} title={title} about={about}>
        {toggle && input(toggle)}
        {extra?.[title]}
        {shown.map((field) => (
          <Fragment key={field.path.join('.')}>{input(field)}</Fragment>
        ))}
        {shown.length === 0 && kept && <Quiet>{t`Its settings are kept while it is off.`}</Quiet>}
      </SettingsGroup>
    )
  })
  return <div className={classes.groups}>{parts}</div>
}

interface SettingsGroupProps {
  readonly title: string
  readonly about?: string | undefined
  readonly children: ReactNode
}

/** A part of a form: what it is about at the left, its inputs at the right. */
export function SettingsGroup({ title, about, children }: SettingsGroupProps) {
  return (
    <section className={classes.group} aria-label={title}>
      <div>
        <h3 className={classes.groupTitle}>{title}</h3>
        {about && <Quiet>{about}</Quiet>}
      </div>
      <div className={classes.inputs}>{children}</div>
    </section>
  )
}

interface OtherKeysProps {
  readonly groups: readonly FieldGroup[]
  readonly settings: Settings
  /** Keys that another part of the page stands for. */
  readonly except?: readonly string[]
}

/** Tells of the keys that no field stands for. */
export function OtherKeys({ groups, settings, except }: OtherKeysProps) {
  const others = unknownKeys(groups, settings).filter((key) => !except?.includes(key))
  const names = listText(others)
  if (others.length === 0) return null
  return (
    <Note tone="quiet" title={t`There are keys that this form does not know`}>
      <p>{t`They are kept as they are, and can be changed in the JSON: ${names}.`}</p>
    </Note>
  )
}
