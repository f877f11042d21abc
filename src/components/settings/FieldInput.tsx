import {
  Autocomplete,
  Box,
  Checkbox,
  Group,
  Input,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core'
import { t } from '@lingui/core/macro'
import { visible } from '../../domain/numbers.ts'
import { writeJson } from '../../domain/exact-json.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import {
  asList,
  asText,
  choicesWith,
  switchedOn,
  valueAt,
  withEntered,
  type Field,
} from '../../domain/settings/field.ts'
import { same } from '../../domain/settings/difference.ts'
import { fieldText } from '../../words/settings/describe.ts'
import { Segments } from '../shell/Segments.tsx'
import { CredentialsInput } from './CredentialsInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { SecretInput } from './SecretInput.tsx'
import classes from './settings.module.css'

export interface FieldInputProps {
  readonly field: Field
  readonly settings: Settings
  /** As they are stored; none where all of it is new. */
  readonly base?: Settings | undefined
  readonly onChange: (settings: Settings) => void
  /** Why it cannot be saved as it is. */
  readonly error: string | undefined
  readonly readOnly: boolean
  /** Why this one cannot be changed. */
  readonly locked?: string | undefined
}

/** One known key as an input, marked where it is changed or cannot be saved as it is. */
export function FieldInput(props: FieldInputProps) {
  const { field, settings, base, error } = props
  const stored = valueAt(base, field.path)
  const changed = base !== undefined && !same(stored, valueAt(settings, field.path))
  return (
    <div
      className={classes.field}
      data-changed={changed || undefined}
      data-wrong={error !== undefined || undefined}
    >
      <Control {...props} />
      {changed && <p className={classes.was}>{wasText(field, stored)}</p>}
    </div>
  )
}

/** What is stored of a field that is changed; what is secret or long is not said again. */
function wasText(field: Field, stored: unknown): string {
  const was = field.type === 'secret' ? undefined : fieldText(field, stored)
  return was === undefined || was.length > 60 ? t`Not saved` : t`Not saved; it is ${was}`
}

/** The input itself. What it holds that is not understood is said, and stays until changed. */
function Control(props: FieldInputProps) {
  const { field, settings, base, error, locked } = props
  const { label } = field
  const value = valueAt(settings, field.path)
  const disabled = props.readOnly || locked !== undefined
  const set = (next: unknown) => props.onChange(withEntered(settings, field, next, base))
  const wrapper: Wrapper = {
    label,
    description: locked ?? field.help,
    error,
    disabled,
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
  }

  switch (field.type) {
    case 'switch':
      return (
        <Switch
          label={label}
          // Else its name is label and description in one.
          aria-label={label}
          description={odd(value, switchedOn(field, value) !== undefined) ?? wrapper.description}
          error={error}
          disabled={disabled}
          checked={switchedOn(field, value) === true}
          onChange={({ currentTarget: { checked } }) =>
            set(field.values ? field.values[checked ? 1 : 0] : checked)
          }
        />
      )
    case 'choice':
      if (field.segments) {
        return (
          <Input.Wrapper {...wrapper} labelElement="div">
            <Box my={4}>
              <Segments
                label={label}
                segments={choicesWith(field.choices, asText(value))}
                value={asText(value)}
                disabled={disabled}
                onChange={set}
              />
            </Box>
          </Input.Wrapper>
        )
      }
      return (
        <Select
          {...wrapper}
          placeholder={field.placeholder ?? t`Not set`}
          data={choicesWith(field.choices, asText(value))}
          clearable={!disabled}
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
              <Checkbox key={choice.value} {...choice} disabled={disabled} />
            ))}
          </Group>
        </Checkbox.Group>
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
    case 'number':
    case 'text': {
      const text = {
        ...wrapper,
        autoComplete: 'off',
        placeholder: field.placeholder,
        value: asText(value),
      }
      if (field.type === 'text' && field.suggestions) {
        return (
          <Autocomplete
            {...text}
            data={[...field.suggestions]}
            onChange={(next) => set(next || undefined)}
          />
        )
      }
      const number = field.type === 'number'
      const unit = number ? field.unit : undefined
      return (
        <TextInput
          {...text}
          description={odd(value, number || typeof value === 'string') ?? wrapper.description}
          spellCheck={false}
          inputMode={number ? 'numeric' : undefined}
          maw={number ? 240 : undefined}
          rightSection={unit}
          rightSectionWidth={unit ? 80 : undefined}
          onChange={({ currentTarget }) =>
            set(number ? numberOf(currentTarget.value) : currentTarget.value || undefined)
          }
        />
      )
    }
  }
}

/** What every input is wrapped with. */
export type Wrapper = {
  readonly label: string
  readonly description: string | undefined
  readonly error: string | undefined
  readonly disabled: boolean
  readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[]
}

/** Says so where the stored value is of another kind than this input can show. */
function odd(value: unknown, understood: boolean): string | undefined {
  if (value === undefined || value === null || understood) return undefined
  const held = writeJson(value).slice(0, 60)
  return t`It holds ${held}, which this form cannot show.`
}

/** A number where the text is one; else the text, so that it can be typed on. */
function numberOf(text: string): unknown {
  if (text === '') return undefined
  const plain = visible(text).trim()
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : text
}
