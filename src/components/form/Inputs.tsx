import { NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { FocusEvent } from 'react'
import { entered, isAsked, type AnyFields, type Field, type FieldsForm } from './fields.ts'
import { fromLocalInput, inUtc } from './local-time.ts'
import { PasswordField } from './PasswordField.tsx'
import { toNextEmpty } from './scanner.ts'

interface InputsProps {
  readonly fields: AnyFields
  readonly form: FieldsForm
  /** What the form is about. */
  readonly resources?: readonly unknown[]
  readonly disabled?: boolean
  /** On a page of its own, whose first input has the focus when it opens; a dialog sees to that. */
  readonly page?: boolean
}

/** The declared inputs of a form, one below the other; the first has the focus where a dialog opens. */
export function Inputs(props: InputsProps) {
  const { fields, form, resources = [], disabled = false, page = false } = props
  const asked = Object.entries(fields).filter(([, field]) => isAsked(field, form.values, resources))
  return asked.map(([name, field], at) => (
    <Input
      key={name}
      name={name}
      field={field}
      form={form}
      resources={resources}
      disabled={disabled}
      first={at === 0}
      page={page}
    />
  ))
}

const code = { input: { fontFamily: 'var(--mantine-font-family-monospace)' } }

interface InputProps extends Required<Omit<InputsProps, 'fields'>> {
  readonly name: string
  readonly field: Field<unknown>
  readonly first: boolean
}

/** The page is there to type into this input. */
const focus = (input: HTMLElement | null) => input?.focus()

function Input({ name, field, form, resources, disabled, first, page }: InputProps) {
  const { label, hint, kind, look } = field
  const value = form.values[name]
  const { onChange, error, onBlur } = form.getInputProps(name)
  const set = (next: unknown) => {
    form.setFieldValue(name, next)
    form.clearFieldError(name)
  }
  const description = typeof hint === 'function' ? hint(entered(field, value), resources) : hint
  const common = {
    label,
    description,
    inputWrapperOrder: [
      'label' as const,
      'input' as const,
      'description' as const,
      'error' as const,
    ],
    error: error as string | undefined,
    disabled,
    required: field.required !== undefined,
    withAsterisk: false,
    autoComplete: 'off',
    'data-autofocus': first || undefined,
    ...(first && page && { ref: focus }),
    onBlur: (event: FocusEvent) => {
      if (field.read) form.setFieldValue(name, entered(field, value))
      onBlur?.(event)
    },
  }
  const text = typeof value === 'string' ? value : ''

  if (kind === 'custom' && field.Input) {
    return <field.Input value={value} onChange={set} error={common.error} resources={resources} />
  }
  if (kind === 'number') {
    const { min, max, unit } = field
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        // What is beyond is said to be, not changed under one's fingers.
        clampBehavior="none"
        min={min}
        max={max}
        suffix={unit && ` ${unit}`}
        onChange={(next) => set(next)}
      />
    )
  }
  if (kind === 'choice' || kind === 'radio') {
    const { options = [], placeholder, nothing } = field
    const offered = typeof options === 'function' ? options(resources) : options
    if (kind === 'radio') {
      return (
        <Radio.Group
          label={label}
          description={common.description}
          inputWrapperOrder={common.inputWrapperOrder}
          value={text}
          error={common.error}
          onChange={set}
        >
          <Stack gap="sm" my="xs">
            {offered.map((option) => (
              <Radio key={option.value} {...option} data-autofocus={first || undefined} />
            ))}
          </Stack>
        </Radio.Group>
      )
    }
    return (
      <Select
        {...common}
        data={[...offered]}
        placeholder={placeholder}
        searchable={offered.length > 8}
        nothingFoundMessage={nothing ?? t`Nothing matches`}
        allowDeselect={false}
        value={text || null}
        onChange={(next) => set(next ?? '')}
      />
    )
  }
  if (look === 'secret') {
    return (
      <PasswordField
        {...common}
        value={text}
        onChange={onChange}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide: ${label}`, tabIndex: 0 }}
      />
    )
  }
  if (field.lines)
    return <Textarea {...common} value={text} onChange={onChange} rows={field.lines} />
  const ms = kind === 'time' ? fromLocalInput(text) : undefined
  return (
    <TextInput
      {...common}
      value={text}
      onChange={onChange}
      type={kind === 'time' ? 'datetime-local' : 'text'}
      {...(kind === 'time' && { description: inUtc(ms) })}
      inputMode={look === 'digits' ? 'numeric' : undefined}
      spellCheck={look === undefined}
      onKeyDown={field.scanned ? toNextEmpty : undefined}
      onFocus={(event) => field.selects && event.currentTarget.select()}
      styles={look === 'code' ? code : undefined}
    />
  )
}
