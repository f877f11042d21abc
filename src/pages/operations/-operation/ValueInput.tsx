import { t } from '@lingui/core/macro'
import { Button, Input, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { resolved, type Family, type Schema } from '../../../domain/schema.ts'
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
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

/** A value of a schema as inputs: objects, lists and maps with a part for each of theirs. */
export function ValueInput(props: ValueInputProps) {
  const found = resolved(props.schema, props.schemas)
  // Deeper than anybody fills in by hand, and a shape within itself: as JSON.
  const deep = props.path.length > 6
  if (found.enum || found.type === 'boolean') return <ChoiceInput {...props} found={found} />
  if (!deep && found.properties) return <ObjectInput {...props} found={found} />
  if (!deep && found.type === 'array' && found.items) return <ListInput {...props} found={found} />
  if (found.type === 'string' || found.type === 'integer' || found.type === 'number') {
    return <TextValue {...props} found={found} />
  }
  return <JsonValue {...props} />
}

type FoundProps = ValueInputProps & { readonly found: Schema }

const own = (problems: readonly SchemaProblem[], path: readonly string[]) =>
  problems.find((one) => one.path.join('\n') === path.join('\n'))

function wrapping({ name, schema, schemas, required, path, problems }: ValueInputProps) {
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

function ChoiceInput({ found, value, onChange, ...props }: FoundProps) {
  const values = found.enum ?? [true, false]
  const known = values.some((one) => one === value)
  const texts = [...values, ...(value === undefined || known ? [] : [value])].map(String)
  return (
    <div className={classes.input}>
      <NativeSelect
        {...wrapping(props as ValueInputProps)}
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

function TextValue({ found, value, onChange, choices, ...props }: FoundProps) {
  const list = useId()
  const isNumber = found.type !== 'string'
  const text = value === undefined || value === null ? '' : String(value)
  const example = found.example === undefined ? undefined : String(found.example)
  return (
    <div className={classes.input}>
      <TextInput
        {...wrapping(props as ValueInputProps)}
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function ObjectInput({ found, name, value, onChange, ...props }: FoundProps) {
  const { path, required, schemas, problems } = props
  const set = isObject(value) ? value : undefined
  if (set === undefined && !required && path.length > 0) {
    return (
      <div className={classes.input}>
        <Button variant="default" size="xs" onClick={() => onChange({})}>
          {t`Add ${name}`}
        </Button>
      </div>
    )
  }
  const change = (key: string, next: unknown) => {
    const { [key]: _old, ...others } = set ?? {}
    const kept =
      set && Object.hasOwn(set, key) ? { ...set, [key]: next } : { ...others, [key]: next }
    onChange(next === undefined ? others : kept)
  }
  const parts = Object.entries(found.properties ?? {}).map(([key, schema]) => (
    <ValueInput
      key={key}
      name={key}
      schema={schema}
      schemas={schemas}
      required={found.required?.includes(key)}
      value={set?.[key]}
      onChange={(next) => change(key, next)}
      path={[...path, key]}
      problems={problems}
    />
  ))
  if (path.length === 0) return <div className={classes.parts}>{parts}</div>
  return (
    <fieldset className={classes.group}>
      <legend translate="no">{name}</legend>
      <div className={classes.parts}>{parts}</div>
      {!required && <LeaveOut name={name} onClick={() => onChange(undefined)} />}
    </fieldset>
  )
}

function ListInput({ found, name, value, onChange, ...props }: FoundProps) {
  const { path, schemas, problems } = props
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const { items: schema = {} } = found
  const put = (next: readonly unknown[]) => onChange(next.length > 0 ? next : undefined)
  const empty = () => (resolved(schema, schemas).properties ? {} : '')
  const problem = own(problems, path)
  return (
    <fieldset className={classes.group}>
      <legend translate="no">{name || t`List`}</legend>
      <div className={classes.parts}>
        {items.map((item, at) => (
          // Items have no other identity than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={classes.item}>
            <ValueInput
              name={`${name}[${at}]`}
              schema={schema}
              schemas={schemas}
              required
              value={item}
              onChange={(next) =>
                put(items.map((one, place) => (place === at ? (next ?? '') : one)))
              }
              path={[...path, String(at)]}
              problems={problems}
            />
            <LeaveOut
              name={`${name}[${at}]`}
              onClick={() => put(items.filter((_, place) => place !== at))}
            />
          </div>
        ))}
      </div>
      {problem && <Input.Error>{misfitText(problem.misfit)}</Input.Error>}
      <Button variant="default" size="xs" onClick={() => put([...items, empty()])}>
        {t`Add one to the list`}
      </Button>
    </fieldset>
  )
}

function LeaveOut({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
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

/** What has no shape of its own: maps, and what may be anything. */
function JsonValue({ value, onChange, ...props }: ValueInputProps) {
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (value === undefined ? '' : JSON.stringify(value, null, 2))
  const isBroken = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  return (
    <div className={classes.input}>
      <Textarea
        {...wrapping(props as ValueInputProps)}
        description={t`As JSON`}
        error={isBroken ? t`This is no JSON yet.` : wrapping(props as ValueInputProps).error}
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
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
