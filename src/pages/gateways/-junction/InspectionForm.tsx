import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { JunctionInspectionConfiguration } from '../../../api/generated/models/junctionInspectionConfiguration.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { FormError } from '../../../components/form/FormError.tsx'
import { LeaveGuard } from '../../../components/form/LeaveGuard.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { SettingsForm } from '../../../components/settings/SettingsForm.tsx'
import { focusProblem } from '../../../components/settings/SettingsFrame.tsx'
import { same } from '../../../domain/settings/difference.ts'
import { isOn } from '../../../domain/settings/field.ts'
import { funnelServices, serviceOf } from '../../../words/group/destinations.ts'
import { newProblems, fieldProblems } from '../../../words/settings/check.ts'
import { described } from '../../../words/settings/describe.ts'
import { DestinationSelect } from '../../groups/-configuration/DestinationSelect.tsx'
import { privateGateway } from '../-resource.tsx'
import { inspectionGroups, inspectionOf, settingsOf } from './inspection.ts'

interface InspectionFormProps {
  readonly gateway: VirtualPrivateGateway
  readonly onClose: () => void
}

/** Asks for the destination of an inspection's reports with the fields of Funnel. */
export function InspectionForm({ gateway, onClose }: InspectionFormProps) {
  // As it was when one began: what is read meanwhile does not change it under one's fingers.
  const [stored] = useState(() => settingsOf(gateway.inspection))
  const [settings, setSettings] = useState(() =>
    stored['enabled'] === undefined ? { ...stored, enabled: true } : stored,
  )
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const problems = newProblems((all) => fieldProblems(inspectionGroups(all), all), stored, settings)
  const call = () => ({ path: privateGateway.path(gateway), body: inspectionOf(settings) })
  const save = async (frame: HTMLFormElement) => {
    if (busy) return
    setTried(true)
    if (problems.length > 0) {
      focusProblem(frame)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      await send(op.setInspectionConfiguration, call(), { settled: true })
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const form = {
    settings,
    base: stored,
    onChange: setSettings,
    problems: tried ? problems : problems.filter(({ missing }) => !missing),
    readOnly: busy,
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
    >
      <LeaveGuard dirty={() => !busy && !same(stored, settings)} />
      <FormError error={error} />
      <SettingsForm
        {...form}
        groups={inspectionGroups(settings)}
        extra={{ [t`Destination`]: <DestinationSelect {...form} services={funnelServices} /> }}
      />
      <SubmitRow
        label={t`Save the inspection`}
        busy={busy}
        onCancel={onClose}
        api={{ operation: op.setInspectionConfiguration, call }}
      />
    </form>
  )
}

interface StoredInspectionProps {
  readonly inspection: JunctionInspectionConfiguration
}

/** An inspection as it is stored, in the words of its form. */
export function StoredInspection({ inspection }: StoredInspectionProps) {
  const settings = settingsOf(inspection)
  const known = described(inspectionGroups(settings), settings, false)
  return (
    <Properties>
      <PropertyGroup title="">
        <Property label={t`State`}>
          {isOn(settings, ['enabled']) ? (
            <StatusBadge tone="active" label={t`On`} />
          ) : (
            <StatusBadge tone="inactive" label={t`Off`} />
          )}
        </Property>
        <Property label={t`Service`}>{serviceOf(funnelServices, settings)?.label}</Property>
        {known
          .filter(({ key }) => key !== 'enabled')
          .map(({ key, label, text, block }) => (
            <Property key={key} label={label} wide={block}>
              {text !== '' && <bdi>{text}</bdi>}
            </Property>
          ))}
      </PropertyGroup>
    </Properties>
  )
}
