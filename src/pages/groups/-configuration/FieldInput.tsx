import { Autocomplete, Checkbox, Group, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { Settings } from '../../../domain/settings/settings.ts'
import {
  asBoolean,
  asList,
  asText,
  choicesWith,
  valueAt,
  withValue,
  type Field,
} from '../../../domain/settings/field.ts'
import { CredentialsInput } from './CredentialsInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { SecretInput } from './SecretInput.tsx'

export interface FieldInputProps {
  readonly field: Field
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  /** Why it cannot be saved as it is. */
  readonly error: string | undefined
  readonly readOnly: boolean
}

/** One known key as an input. What it holds that is not understood is said, and stays until changed. */
export function FieldInput(props: FieldInputProps) {
  const { field, settings, error, readOnly } = props
  const { label } = field
  const value = valueAt(settings, field.path)
  const set = (next: unknown) => props.onChange(withValue(settings, field.path, next))
  const common = {
    label,
    description: field.help,
    error,
    disabled: readOnly,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as const satisfies string[],
    'data-path': field.path.join('.'),
  }
  const wrapper = { ...common, inputWrapperOrder: [...common.inputWrapperOrder] }

  switch (field.type) {
    case 'switch':
      return (
        <Switch
          label={label}
          description={odd(value, asBoolean(value) !== undefined) ?? field.help}
          error={error}
          disabled={readOnly}
          data-path={common['data-path']}
          checked={asBoolean(value) === true}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <Select
          {...wrapper}
          placeholder={field.placeholder ?? t`Not set`}
          data={choicesWith(field.choices, asText(value))}
          clearable={!readOnly}
          clearButtonProps={{ 'aria-label': t`Clear ${label}` }}
          value={asText(value) || null}
          onChange={(next) => set(next ?? undefined)}
        />
      )
    case 'checks':
      return (
        <Checkbox.Group
          {...wrapper}
          value={[...asList(value)]}
          onChange={(next) => set(next.length === 0 ? undefined : next)}
        >
          <Group gap={24} my={8}>
            {choicesWith(field.choices, ...asList(value)).map((choice) => (
              <Checkbox key={choice.value} {...choice} disabled={readOnly} />
            ))}
          </Group>
        </Checkbox.Group>
      )
    case 'number':
      return (
        <TextInput
          {...wrapper}
          inputMode="numeric"
          autoComplete="off"
          maw={240}
          rightSection={field.unit}
          rightSectionWidth={field.unit ? 80 : undefined}
          placeholder={field.placeholder}
          value={asText(value)}
          onChange={({ currentTarget }) => set(numberOf(currentTarget.value))}
        />
      )
    case 'longText':
      return (
        <Textarea
          {...wrapper}
          autosize
          minRows={3}
          maxRows={16}
          spellCheck={false}
          value={asText(value)}
          onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
        />
      )
    case 'secret':
      return <SecretInput wrapper={wrapper} value={asText(value)} onChange={set} />
    case 'lines':
      return <LinesInput field={field} wrapper={wrapper} value={asList(value)} onChange={set} />
    case 'credentials':
      return <CredentialsInput field={field} wrapper={wrapper} value={value} onChange={set} />
    default:
      if (field.suggestions) {
        return (
          <Autocomplete
            {...wrapper}
            data={[...field.suggestions]}
            placeholder={field.placeholder}
            value={asText(value)}
            onChange={(next) => set(next || undefined)}
          />
        )
      }
      return (
        <TextInput
          {...wrapper}
          description={odd(value, typeof value === 'string') ?? field.help}
          autoComplete="off"
          spellCheck={false}
          placeholder={field.placeholder}
          value={asText(value)}
          onChange={({ currentTarget }) => set(currentTarget.value || undefined)}
        />
      )
  }
}

/** What every input is wrapped with. */
export type Wrapper = {
  readonly label: string
  readonly description: string | undefined
  readonly error: string | undefined
  readonly disabled: boolean
  readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[]
  readonly 'data-path': string
}

/** Says so where the stored value is of another kind than this input can show. */
function odd(value: unknown, understood: boolean): string | undefined {
  if (value === undefined || value === null || understood) return undefined
  const held = JSON.stringify(value).slice(0, 60)
  return t`It holds ${held}, which only the JSON can show.`
}

/** A number where the text is one; else the text, so that it can be typed on. */
function numberOf(text: string): unknown {
  if (text === '') return undefined
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text
}
