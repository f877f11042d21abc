import { t } from '@lingui/core/macro'
import type { UseFormReturnType } from '@mantine/form'
import type { FunctionComponent } from 'react'
import { countText } from '../detail/locale.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
  readonly description?: string | undefined
}

/** Options that are called as the API spells them. */
export const optionsOf = (values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, label: value }))

/** What an input of its own is given. */
export interface CustomProps<V, R = unknown> {
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error: string | undefined
  readonly resources: readonly R[]
}

/**
 * One input, declared: what it starts with, how it looks, what makes a value wrong. `V` is its value,
 * `R` what the form is about (an action's resources; a page that creates is about nothing yet).
 */
export interface Field<V, R = unknown> {
  readonly kind: 'text' | 'number' | 'choice' | 'radio' | 'time' | 'custom'
  readonly label: string
  readonly initial: V | ((resources: readonly R[]) => V)
  /** A line beside the input: what to enter, or what the value means. */
  readonly hint?: string | ((value: V, resources: readonly R[]) => string | undefined)
  /** The message where it is left empty. */
  readonly required?: string
  /** What is wrong with a value that is not empty. */
  readonly problem?: (value: V, resources: readonly R[]) => string | undefined
  /** Whether it is asked for, as the other values are now; what is not asked for is not checked. */
  readonly shown?: (values: Values, resources: readonly R[]) => boolean
  /** The API's name of it, where its messages name another than the field's. */
  readonly api?: string
  /** A text of several lines. */
  readonly lines?: number
  /** A text in which spaces at the ends mean something. */
  readonly verbatim?: boolean
  /** What is meant by a text, where it may be written in several ways; it stands there afterwards. */
  readonly read?: (text: string) => string
  /** It may be read by a scanner, which types Enter at the end: that goes on to an empty input. */
  readonly scanned?: boolean
  /** What is in it is chosen when one comes to it. */
  readonly selects?: boolean
  /** `code`: identifiers, in monospace. `digits`: a phone shows those. `secret`: hidden. */
  readonly look?: 'code' | 'digits' | 'secret'
  /** Of a number. */
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  /** Of a choice, and what it says where there is none. */
  readonly options?: readonly Option[] | ((resources: readonly R[]) => readonly Option[])
  readonly placeholder?: string
  readonly nothing?: string
  /** An input that nobody foresaw: a picker. Its code may come late. */
  readonly Input?: FunctionComponent<CustomProps<V, R>> & {
    readonly preload?: () => Promise<void>
  }
}

/** The inputs of a form by the names of their values, in the order in which they are asked for. */
export type FieldsOf<R, F> = { readonly [Name in keyof F]: Field<F[Name], R> }

/** A form that declared fields cannot say, as one component; `R` is what it is about. */
export interface WholeForm<R, F> {
  readonly initial: (resources: readonly R[]) => F
  /** Messages by field name, or by path (`values.key`) where a field holds several. */
  readonly validate: (values: F, resources: readonly R[]) => Readonly<Record<string, string>>
  /** The API's names of the fields, and the form's. */
  readonly names?: (values: F) => Readonly<Record<string, string>>
  /** Its code may come late; the dialog opens when both are there. */
  readonly Inputs: FunctionComponent<{
    readonly form: UseFormReturnType<F>
    readonly resources: readonly R[]
  }> & { readonly preload?: () => Promise<void> }
}

/** Values by the names of their fields, where nobody needs to know more. */
export type Values = Readonly<Record<string, unknown>>
/** Fields whose values are known where they are declared, and erased here. */
export type AnyFields = Readonly<Record<string, Field<unknown>>>
export type FieldsForm = UseFormReturnType<Record<string, unknown>>

type Look<V, R> = Omit<Field<V, R>, 'kind' | 'initial' | 'Input'> &
  Partial<Pick<Field<V, R>, 'initial'>>

/** A text; what is checked and sent of it has no spaces around it, unless it is `verbatim`. */
export function text<R = unknown>(field: Look<string, R>): Field<string, R> {
  return { initial: '', ...field, kind: 'text' }
}

/** A number; empty text where there is none. */
export function number<R = unknown>(field: Look<number | '', R>): Field<number | '', R> {
  return { initial: '', ...field, kind: 'number' }
}

/** One of several. `radio` shows all of them at once. */
export function choice<R = unknown>(
  field: Look<string, R> &
    Required<Pick<Field<string, R>, 'options'>> & { readonly radio?: boolean },
): Field<string, R> {
  const { radio = false, ...rest } = field
  return { initial: '', ...rest, kind: radio ? 'radio' : 'choice' }
}

/** A moment, as `datetime-local` writes it: to the minute, in the person's time zone. */
export function time<R = unknown>(field: Look<string, R>): Field<string, R> {
  return { initial: '', ...field, kind: 'time' }
}

/** What only a component of its own can ask for. */
export function custom<V, R = unknown>(
  field: Omit<Field<V, R>, 'kind'> & Required<Pick<Field<V, R>, 'Input'>>,
): Field<V, R> {
  return { ...field, kind: 'custom' }
}

/** What a form begins with. */
export function initialValues<R>(
  fields: AnyFields,
  resources: readonly R[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { initial }]) => [
      name,
      typeof initial === 'function' ? (initial(resources) as unknown) : initial,
    ]),
  )
}

/** What counts of a value: a text without the spaces around it, unless they mean something. */
export function entered(
  { kind, verbatim, read }: Pick<Field<unknown>, 'kind' | 'verbatim' | 'read'>,
  value: unknown,
): unknown {
  if (typeof value !== 'string' || kind !== 'text' || verbatim) return value
  return read ? read(value) : value.trim()
}

/** What counts of all the values: what is sent. */
export function enteredValues(fields: AnyFields, values: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name]
      return [name, field ? entered(field, value) : value]
    }),
  )
}

/** What is wrong, by the names of the fields. */
export function fieldProblems(
  fields: AnyFields,
  values: Values,
  resources: readonly unknown[],
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (!isAsked(field, values, resources)) continue
    const checked = entered(field, values[name])
    const problem =
      checked === ''
        ? field.required
        : (outOfRange(field, checked) ?? field.problem?.(checked, resources))
    if (problem !== undefined) problems[name] = problem
  }
  return problems
}

function outOfRange({ kind, min, max }: Field<unknown>, value: unknown): string | undefined {
  if (kind !== 'number' || min === undefined || max === undefined) return undefined
  if (typeof value === 'number' && value >= min && value <= max) return undefined
  return t`Enter a number from ${countText(min)} to ${countText(max)}.`
}

/** Whether a field is asked for, as the values are now. */
export function isAsked(
  { shown }: Field<unknown>,
  values: Values,
  resources: readonly unknown[] = [],
): boolean {
  return shown?.(values, resources) ?? true
}

/** The API's names of the fields and the form's, for `fieldErrors`. */
export function apiNames(fields: AnyFields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { api }]) => [api ?? name, name]))
}
