import { t } from '@lingui/core/macro'
import type { JunctionInspectionConfiguration } from '../../../api/generated/models/junctionInspectionConfiguration.ts'
import { isOn, type FieldGroup } from '../../../domain/settings/field.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import { fieldGroups } from '../../../words/group/schema.ts'

/** The settings of an inspection: those of Funnel, to which its reports go, with one switch for both. */
export function settingsOf(inspection: JunctionInspectionConfiguration | undefined): Settings {
  const { enabled, report } = inspection ?? {}
  const known: unknown = report
  return { ...(isSettings(known) ? known : {}), ...(enabled !== undefined && { enabled }) }
}

/** The body that makes an inspection of its settings. */
export function inspectionOf(settings: Settings): JunctionInspectionConfiguration {
  const enabled = isOn(settings, ['enabled'])
  return { enabled, report: { ...settings, enabled } }
}

/** The fields of an inspection: Funnel's own, but for its switch. */
export function inspectionGroups(settings: Settings): readonly FieldGroup[] {
  const [, ...funnel] = fieldGroups('SoracomFunnel', settings)
  return [
    {
      title: t`Inspection`,
      about: t`A report tells of each flow which application it was and how much it sent.`,
      toggle: { type: 'switch', path: ['enabled'], label: t`Inspect the traffic` },
      fields: [],
    },
    ...funnel,
  ]
}
