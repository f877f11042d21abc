import { Radio, Select, Stack, TextInput } from '@mantine/core'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { FieldsProps } from '../../../components/action/action.ts'
import { expiryActionLabel, imeiWarning } from '../../../words/sim.ts'
import { primarySubscription } from '../../../domain/sim/sim.ts'
import { knownSpeedClasses, speedClassesOf } from '../../../domain/sim/subscriptions.ts'
import { GroupSelect } from '../-sim/GroupSelect.tsx'
import {
  expiryActionsOf,
  knowsDevice,
  millisecondsOf,
  type ExpiryFields,
  type GroupFields,
  type ImeiFields,
  type NameFields,
  type SpeedClassFields,
  type TagFields,
  type TagNameFields,
} from './fields.ts'

/** When, and what happens then. */
export function ExpiryInputs({ form, resources }: FieldsProps<Sim, ExpiryFields>) {
  const at = millisecondsOf(form.values.at)
  return (
    <>
      <TextInput
        type="datetime-local"
        label="Expires at"
        description={
          Number.isNaN(at)
            ? 'In your local time.'
            : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
        }
        data-autofocus
        {...form.getInputProps('at')}
      />
      <Select
        label="What happens then"
        data={expiryActionsOf(resources).map((value) => ({
          value,
          label: expiryActionLabel(value),
        }))}
        allowDeselect={false}
        {...form.getInputProps('action')}
      />
    </>
  )
}

/** The device at hand, or one that is named. */
export function ImeiInputs({ form, resources }: FieldsProps<Sim, ImeiFields>) {
  const known = resources.some(knowsDevice)
  const device = resources.length === 1 ? resources[0]?.sessionStatus?.imei : undefined
  return (
    <>
      <Radio.Group
        label="Lock to"
        value={form.values.to}
        onChange={(to) => form.setFieldValue('to', to === 'imei' ? 'imei' : 'device')}
      >
        <Stack gap="sm" mt="xs">
          <Radio
            value="device"
            disabled={!known}
            label={
              resources.length === 1
                ? 'The device that is connected now'
                : 'The device that is connected now, each SIM to its own'
            }
            description={device ?? (known ? undefined : 'None is online, so no device is known.')}
          />
          <Radio value="imei" label="A device of this IMEI" />
        </Stack>
      </Radio.Group>
      {form.values.to === 'imei' && (
        <TextInput
          label="IMEI"
          description={imeiWarning(form.values.imei.trim())}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('imei')}
        />
      )}
    </>
  )
}

/** The classes that any of the SIMs can be given; those that cannot have one are left out then. */
function classesOf(resources: readonly Sim[]): string[] {
  const possible = resources.flatMap((sim) =>
    (speedClassesOf(primarySubscription(sim)) ?? knownSpeedClasses).filter(
      (speedClass) => speedClass !== sim.speedClass,
    ),
  )
  return [...new Set(possible)]
}

/** One of the classes that the SIMs can have and do not. */
export function SpeedClassInputs({ form, resources }: FieldsProps<Sim, SpeedClassFields>) {
  return (
    <Select
      label="Speed class"
      data={classesOf(resources)}
      placeholder="Choose a speed class"
      description={resources.length === 1 ? `It is ${resources[0]?.speedClass} now.` : undefined}
      allowDeselect={false}
      data-autofocus
      {...form.getInputProps('speedClass')}
      value={form.values.speedClass || null}
      onChange={(speedClass) => form.setFieldValue('speedClass', speedClass ?? '')}
    />
  )
}

/** The group that all of them are in already. */
function commonGroup(resources: readonly Sim[]): string | undefined {
  const [first] = resources
  return resources.every(({ groupId }) => groupId === first?.groupId) ? first?.groupId : undefined
}

/** One of the groups that the SIMs are not in. */
export function GroupInputs({ form, resources }: FieldsProps<Sim, GroupFields>) {
  return (
    <GroupSelect
      value={form.values.groupId}
      onChange={(groupId) => form.setFieldValue('groupId', groupId)}
      without={commonGroup(resources)}
      error={form.errors.groupId}
    />
  )
}

/** A tag to add or change. */
export function TagInputs({ form }: FieldsProps<Sim, TagFields>) {
  return (
    <>
      <TextInput
        label="Tag name"
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('tagName')}
      />
      <TextInput label="Tag value" autoComplete="off" {...form.getInputProps('tagValue')} />
    </>
  )
}

/** The name. */
export function NameInputs({ form }: FieldsProps<Sim, NameFields>) {
  return (
    <TextInput label="Name" autoComplete="off" data-autofocus {...form.getInputProps('name')} />
  )
}

/** One of the tags that the SIMs have. */
export function DeleteTagInputs({ form, resources }: FieldsProps<Sim, TagNameFields>) {
  const names = new Set(resources.flatMap((sim) => Object.keys(sim.tags ?? {})))
  names.delete('name')
  return (
    <Select
      label="Tag"
      data={[...names].sort()}
      searchable
      nothingFoundMessage="None of the SIMs has such a tag."
      data-autofocus
      {...form.getInputProps('tagName')}
      value={form.values.tagName || null}
      onChange={(tagName) => form.setFieldValue('tagName', tagName ?? '')}
    />
  )
}
