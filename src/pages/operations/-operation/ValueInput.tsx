import { t } from '@lingui/core/macro'
import { Button, Input, TextInput } from '@mantine/core'
import { useState } from 'react'
import { resolved, type Schema } from '../../../domain/schema.ts'
import { withValue } from '../../../domain/settings/field.ts'
import { isSettings } from '../../../domain/settings/settings.ts'
import { kindText, misfitText } from '../../../words/schema.ts'
import {
  ChoiceInput,
  JsonValue,
  LeaveOut,
  own,
  TextValue,
  type FoundProps,
  type ValueInputProps,
} from './PlainInputs.tsx'
import classes from './value.module.css'

/** A value of a schema as inputs: objects, lists and maps with a part for each of theirs. */
export function ValueInput(props: ValueInputProps) {
  const found = resolved(props.schema, props.schemas)
  // Deeper than anybody fills in by hand, and a shape within itself: as JSON.
  const deep = props.path.length > 6
  if (found.enum || found.type === 'boolean') return <ChoiceInput {...props} found={found} />
  if (!deep && found.properties) return <ObjectInput {...props} found={found} />
  const values = found.additionalProperties
  if (!deep && typeof values === 'object' && resolved(values, props.schemas).type) {
    return <MapInput {...props} found={found} values={values} />
  }
  if (!deep && found.type === 'array' && found.items) return <ListInput {...props} found={found} />
  if (found.type === 'string' || found.type === 'integer' || found.type === 'number') {
    return <TextValue {...props} found={found} />
  }
  return <JsonValue {...props} />
}

function ObjectInput({ found, name, value, onChange, ...props }: FoundProps) {
  const { path, required, schemas, problems } = props
  const set = isSettings(value) ? value : undefined
  if (set === undefined && !required && path.length > 0) {
    return (
      <div className={classes.input}>
        <Button variant="default" size="xs" onClick={() => onChange({})}>
          {t`Add ${name}`}
        </Button>
      </div>
    )
  }
  const parts = Object.entries(found.properties ?? {}).map(([key, schema]) => (
    <ValueInput
      key={key}
      name={key}
      schema={schema}
      schemas={schemas}
      required={found.required?.includes(key)}
      value={set?.[key]}
      onChange={(next) => onChange(withValue(set ?? {}, [key], next))}
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

interface MapInputProps extends FoundProps {
  readonly values: Schema
}

/** Values under names of the person's own. */
function MapInput({ values, name, value, onChange, ...props }: MapInputProps) {
  const { path, schemas, problems } = props
  const entries = Object.entries(isSettings(value) ? value : {})
  const put = (next: readonly (readonly [string, unknown])[]) =>
    onChange(next.length > 0 ? Object.fromEntries(next) : undefined)
  const empty = resolved(values, schemas).type === 'object' ? {} : ''
  return (
    <fieldset className={classes.group}>
      <legend translate="no">{name}</legend>
      <div className={classes.parts}>
        {entries.map(([key, part], at) => (
          // A name that is being typed is still the same entry.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={classes.entry}>
            <KeyInput
              value={key}
              others={entries.map(([one]) => one).filter((one) => one !== key)}
              onChange={(next) => put(entries.map((one) => (one[0] === key ? [next, part] : one)))}
            />
            <ValueInput
              name={key === '' ? t`Value` : t`Value of ${key}`}
              schema={values}
              schemas={schemas}
              required
              value={part}
              onChange={(next) =>
                put(entries.map((one) => (one[0] === key ? [key, next ?? ''] : one)))
              }
              path={[...path, key]}
              problems={problems}
            />
            <LeaveOut name={key} onClick={() => put(entries.filter(([one]) => one !== key))} />
          </div>
        ))}
      </div>
      <Button
        variant="default"
        size="xs"
        disabled={entries.some(([key]) => key === '')}
        onClick={() => put([...entries, ['', empty]])}
      >
        {t`Add to ${name}`}
      </Button>
    </fieldset>
  )
}

interface KeyInputProps {
  readonly value: string
  readonly others: readonly string[]
  readonly onChange: (value: string) => void
}

/** The name of an entry. While it is one that another has, it stays as it was before. */
function KeyInput({ value, others, onChange }: KeyInputProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      label={t`Name`}
      description={kindText({ type: 'string' }, {})}
      error={typed !== undefined && t`Another entry has this name already.`}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      onChange={({ currentTarget: { value: next } }) => {
        const isTaken = others.includes(next)
        setTyped(isTaken ? next : undefined)
        if (!isTaken) onChange(next)
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
