import { t } from '@lingui/core/macro'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { Choice } from '../../../components/form/choices.ts'
import { parseJson, writeJson } from '../../../domain/exact-json.ts'
import type { Family, Schema } from '../../../domain/schema.ts'
import type { SchemaProblem } from '../../../domain/schema-check.ts'
import { kindText, misfitText } from '../../../words/schema.ts'
import { Prose } from './Prose.tsx'
import classes from './value.module.css'

export interface ValueInputProps {
  readonly name: string
  readonly schema: Schema
  readonly schemas: Family['schemas']
  readonly required?: boolean
  readonly value: unknown
  /** `undefined` leaves it out. */
  readonly onChange: (value: unknown) => void
  readonly path: readonly string[]
  readonly problems: readonly SchemaProblem[]
  /** What a known kind of thing could stand here. */
  readonly choices?: readonly Choice[] | undefined
}

export type FoundProps = ValueInputProps & { readonly found: Schema }

/** What is the matter with this value itself. */
export const own = (problems: readonly SchemaProblem[], path: readonly string[]) =>
  problems.find((one) => one.path.join('\n') === path.join('\n'))

function wrapping({
  name,
  schema,
  schemas,
  required,
  path,
  problems,
}: Omit<ValueInputProps, 'value' | 'onChange'>) {
  const problem = own(problems, path)
  return {
    label: <span translate="no">{name}</span>,
    'aria-label': name,
    description: kindText(schema, schemas),
    error: problem && misfitText(problem.misfit),
    withAsterisk: required,
    inputWrapperOrder: ['label', 'description', 'input', 'error'] satisfies (
      | 'label'
      | 'description'
      | 'input'
      | 'error'
    )[],
  }
}

function Said({ schema }: { readonly schema: Schema }) {
  return schema.description && schema.description.length > 0 ? (
    <details className={classes.said}>
      <summary>{t`What it means`}</summary>
      <Prose blocks={schema.description} />
    </details>
  ) : null
}

/** One of the values that the description names. */
export function ChoiceInput({ found, value, onChange, ...props }: FoundProps) {
  const values = found.enum ?? [true, false]
  const known = values.some((one) => one === value)
  const texts = [...values, ...(value === undefined || known ? [] : [value])].map(String)
  return (
    <div className={classes.input}>
      <NativeSelect
        {...wrapping(props)}
        data={[
          { value: '', label: t`Left out` },
          ...texts.map((one) => ({ value: one, label: one })),
        ]}
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => String(one) === currentTarget.value)
          onChange(currentTarget.value === '' ? undefined : (chosen ?? currentTarget.value))
        }}
      />
      <Said schema={props.schema.description ? props.schema : found} />
    </div>
  )
}

/** A text or a number. */
export function TextValue({ found, value, onChange, choices, ...props }: FoundProps) {
  const list = useId()
  const isNumber = found.type !== 'string'
  const text = value === undefined || value === null ? '' : String(value)
  const example = found.example === undefined ? undefined : String(found.example)
  return (
    <div className={classes.input}>
      <TextInput
        {...wrapping(props)}
        list={choices && list}
        placeholder={example}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget: { value: typed } }) => {
          if (typed === '') onChange(undefined)
          // What is no number yet, or one that would lose digits, goes as it is typed.
          else onChange(isNumber && String(Number(typed)) === typed ? Number(typed) : typed)
        }}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
      <Said schema={props.schema.description ? props.schema : found} />
    </div>
  )
}

/** Takes a part away again. */
export function LeaveOut({
  name,
  onClick,
}: {
  readonly name: string
  readonly onClick: () => void
}) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      aria-label={t`Leave out ${name}`}
      onClick={onClick}
    >
      {t`Leave out`}
    </Button>
  )
}

/** What has no shape of its own, and what may be anything. */
export function JsonValue({ value, onChange, ...props }: ValueInputProps) {
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (value === undefined ? '' : writeJson(value, 2))
  const isBroken = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  return (
    <div className={classes.input}>
      <Textarea
        {...wrapping(props)}
        description={t`As JSON`}
        error={isBroken ? t`This is no JSON yet.` : wrapping(props).error}
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
        classNames={{ input: classes.json }}
        value={shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          const next = read(currentTarget.value)
          if (next !== undefined || currentTarget.value.trim() === '') onChange(next)
        }}
        onBlur={() => !isBroken && setTyped(undefined)}
      />
      <Said schema={props.schema} />
    </div>
  )
}

function read(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
