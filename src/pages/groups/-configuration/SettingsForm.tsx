import { t } from '@lingui/core/macro'
import { Fragment, type ReactNode } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { Problem } from '../../../words/settings/check.ts'
import { isOn, valueAt, type Field, type FieldGroup } from '../../../domain/settings/field.ts'
import classes from './configuration.module.css'
import { FieldInput } from './FieldInput.tsx'

export interface SettingsFormProps {
  readonly groups: readonly FieldGroup[]
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  /** Parts made by hand, by the title of the group whose fields they stand before. */
  readonly extra?: Readonly<Record<string, ReactNode>>
}

/** The known keys of some settings, group by group. */
export function SettingsForm(props: SettingsFormProps) {
  const { groups, settings, onChange, problems, readOnly, extra } = props
  const input = (field: Field) => (
    <FieldInput
      field={field}
      settings={settings}
      onChange={onChange}
      readOnly={readOnly}
      error={problems.find(({ path }) => path.join('\n') === field.path.join('\n'))?.message}
    />
  )
  return groups.map(({ title, about, toggle, fields }) => {
    const on = toggle === undefined || isOn(settings, toggle.path)
    const visible = fields.filter((field) => field.shown?.(settings) ?? true)
    const kept = visible.some(({ path }) => valueAt(settings, path) !== undefined)
    // What a service does while it is off can be prepared; what only a switch gives sense to waits.
    const shown = on || toggle?.path.at(-1) === 'enabled' ? visible : []
    return (
      <section key={title} className={classes.group} aria-label={title}>
        <div className={classes.about}>
          <h3 className={classes.groupTitle}>{title}</h3>
          {about && <Quiet>{about}</Quiet>}
        </div>
        <div className={classes.inputs}>
          {toggle && input(toggle)}
          {extra?.[title]}
          {shown.map((field) => (
            <Fragment key={field.path.join('.')}>{input(field)}</Fragment>
          ))}
          {shown.length === 0 && kept && <Quiet>{t`Its settings are kept while it is off.`}</Quiet>}
        </div>
      </section>
    )
  })
}
