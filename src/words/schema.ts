import { plural, t } from '@lingui/core/macro'
import type { Misfit } from '../domain/schema-check.ts'
import { resolved, type Family, type Schema } from '../domain/schema.ts'

/** Why a value does not fit what the description says. */
export function misfitText(misfit: Misfit): string {
  switch (misfit.rule) {
    case 'missing':
      return t`The description asks for a value here.`
    case 'type':
      return typeMisfits[misfit.type]
    case 'enum': {
      const values = misfit.values.map(String).join(', ')
      return t`The description knows only these: ${values}.`
    }
    case 'range':
      return boundText(misfit.minimum, misfit.maximum)
    case 'length': {
      const { minimum = 0, maximum } = misfit
      return maximum === undefined
        ? t`The description asks for ${plural(minimum, { one: '# at least', other: '# at least' })}.`
        : t`The description allows a length of ${minimum} to ${maximum}.`
    }
    case 'pattern': {
      const { pattern } = misfit
      return t`The description asks for this form: ${pattern}`
    }
  }
}

const typeMisfits: Readonly<Record<NonNullable<Schema['type']>, string>> = {
  string: t`The description asks for a text.`,
  integer: t`The description asks for a whole number.`,
  number: t`The description asks for a number.`,
  boolean: t`The description asks for true or false.`,
  array: t`The description asks for a list.`,
  object: t`The description asks for an object.`,
}

function boundText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) return t`The description allows ${maximum ?? ''} at most.`
  if (maximum === undefined) return t`The description allows ${minimum} at least.`
  return t`The description allows ${minimum} to ${maximum}.`
}

const names: Readonly<Record<NonNullable<Schema['type']>, string>> = {
  string: t`text`,
  integer: t`whole number`,
  number: t`number`,
  boolean: t`true or false`,
  array: t`list`,
  object: t`object`,
}

/** What kind of value a schema stands for: "text", "list of text", "object". */
export function kindText(schema: Schema, schemas: Family['schemas']): string {
  const found = resolved(schema, schemas)
  if (found.type === 'array' && found.items) {
    const inner = resolved(found.items, schemas).type
    return inner === undefined ? names.array : t`list of ${names[inner]}`
  }
  const { type, format } = found
  const name = type === undefined ? (found.properties ? names.object : t`anything`) : names[type]
  return format === undefined ? name : t`${name} (${format})`
}

/** What a value of a schema is limited to, a fact each. */
export function limitTexts(schema: Schema): readonly string[] {
  const { minimum, maximum, minLength, maxLength, pattern } = schema
  const values = schema.enum?.map(String).join(', ')
  const usual = schema.default === undefined ? undefined : JSON.stringify(schema.default)
  return [
    ...(values === undefined ? [] : [t`one of ${values}`]),
    ...(usual === undefined ? [] : [t`${usual} when left out`]),
    ...(minimum === undefined ? [] : [t`${minimum} or more`]),
    ...(maximum === undefined ? [] : [t`${maximum} or less`]),
    ...(minLength === undefined ? [] : [t`at least ${minLength} long`]),
    ...(maxLength === undefined ? [] : [t`at most ${maxLength} long`]),
    ...(pattern === undefined ? [] : [t`of the form ${pattern}`]),
    ...(schema.nullable ? [t`or null`] : []),
  ]
}
