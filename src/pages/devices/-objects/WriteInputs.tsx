import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fromLocalInput, inUtc } from '../../../components/form/local-time.ts'
import type { ResourceNode } from '../../../domain/inventory/tree.ts'
import { readRange } from '../../../domain/inventory/value.ts'
import { rangeText, typeLabel } from '../-parts/words.ts'
import type { DeviceResource } from './device-resource.ts'
import classes from './objects.module.css'
import { isMultiple, typeOf, type WriteValues } from './write-values.ts'

interface WriteInputsProps {
  readonly form: UseFormReturnType<WriteValues>
  readonly resources: readonly DeviceResource[]
}

/** What is written to a resource: an input by its type, or one for each of its instances. */
export function WriteInputs({ form, resources }: WriteInputsProps) {
  const resource = resources[0]?.resource
  const { values, as } = form.values
  const type = typeOf(resource, { as })
  const several = isMultiple(resource)
  const set = (at: number, value: string) => {
    form.setFieldValue('values', values.with(at, value))
    form.clearFieldError(`values.${at}`)
  }
  return (
    <>
      {resource?.type === undefined && (
        <Select
          label={t`Type`}
          description={t`No model tells what this resource holds.`}
          data={(['STRING', 'FLOAT', 'BOOLEAN'] as const).map((value) => ({
            value,
            label: typeLabel(value),
          }))}
          allowDeselect={false}
          value={as}
          onChange={(next) => form.setFieldValue('as', next ?? 'STRING')}
        />
      )}
      {values.map((value, at) => (
        // Values have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.valueRow}>
          <ValueInput
            type={type}
            resource={resource}
            label={several ? t`Value ${String(at)}` : t`Value`}
            value={value}
            error={form.errors[`values.${at}`] as string | undefined}
            first={at === 0}
            onChange={(next) => set(at, next)}
          />
          {several && values.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t`Remove value ${String(at)}`}
              onClick={() => form.setFieldValue('values', values.toSpliced(at, 1))}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </div>
      ))}
      {several && (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<IconPlus size={14} />}
          onClick={() => form.setFieldValue('values', [...values, ''])}
        >
          {t`Add a value`}
        </Button>
      )}
    </>
  )
}

interface ValueInputProps {
  readonly type: string
  readonly resource: ResourceNode | undefined
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly first: boolean
  readonly onChange: (value: string) => void
}

function ValueInput({ type, resource, first, onChange, ...props }: ValueInputProps) {
  const range = readRange(resource?.rangeEnumeration)
  const isLength = type === 'STRING' || type === 'OPAQUE'
  const said = rangeText(resource?.rangeEnumeration, isLength)
  const hint = [typeLabel(type), said, resource?.units].filter(Boolean).join(' · ')
  const common = {
    ...props,
    description: hint,
    inputWrapperOrder: [
      'label' as const,
      'input' as const,
      'description' as const,
      'error' as const,
    ],
    className: classes.valueInput,
    'data-autofocus': first || undefined,
  }
  const choices =
    type === 'BOOLEAN'
      ? [
          { value: 'true', label: t`True` },
          { value: 'false', label: t`False` },
        ]
      : range?.kind === 'choices'
        ? range.choices.map((value) => ({ value, label: value }))
        : undefined
  if (choices) {
    return (
      <Select
        {...common}
        data={choices}
        value={props.value || null}
        allowDeselect={false}
        onChange={(next) => onChange(next ?? '')}
      />
    )
  }
  if (type === 'OPAQUE') {
    return (
      <Textarea
        {...common}
        rows={4}
        spellCheck={false}
        classNames={{ input: classes.code }}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  const isTime = type === 'TIME'
  return (
    <TextInput
      {...common}
      type={isTime ? 'datetime-local' : 'text'}
      step={isTime ? 1 : undefined}
      description={isTime ? inUtc(fromLocalInput(props.value)) : hint}
      inputMode={type === 'INTEGER' || type === 'FLOAT' ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={type === 'STRING'}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
