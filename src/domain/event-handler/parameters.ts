import { knownSpeedClasses } from '../sim/subscriptions.ts'

/**
 * What a rule or an action takes. The API writes all values as text, numbers and flags too; a JSON
 * number or boolean is taken as well.
 */
export type Parameter = {
  readonly name: string
  readonly required: boolean
} & (
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A whole number within these bounds, both included. */
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  /** `true` or `false`. */
  | { readonly kind: 'flag' }
  /** At most so many characters; `expanded` where variables may stand in it. */
  | { readonly kind: 'text'; readonly most: number; readonly expanded: boolean }
  /** One email address. */
  | { readonly kind: 'email' }
  /** An address of the web, which may hold variables. */
  | { readonly kind: 'url' }
  /** A JSON object with texts as values, as text. */
  | { readonly kind: 'headers' }
)

export type ParameterKind = Parameter['kind']

/** When something happens: what is evaluated again, or what an action waits for. */
export const timings = [
  'IMMEDIATELY',
  'BEGINNING_OF_NEXT_DAY',
  'BEGINNING_OF_NEXT_MONTH',
  'AFTER_ONE_DAY',
  'NEVER',
] as const

export type Timing = (typeof timings)[number]

/** The speed classes that a SIM can be given: those of subscriptions that have several. */
export const settableSpeedClasses = knownSpeedClasses.filter((name) => /^[su]1\./.test(name))

/** The largest number that rules take. */
export const mostCount = 2_147_483_647

/** The largest offset, minutes: a year. */
export const mostOffsetMinutes = 525_600

/** A parameter that is one of several values. */
export const choice = (name: string, values: readonly string[], required = false): Parameter => ({
  name,
  kind: 'choice',
  values,
  required,
})

/** A parameter that is a whole number. */
export const count = (name: string, least: number, most: number, required = false): Parameter => ({
  name,
  kind: 'count',
  least,
  most,
  required,
})

/** A value of a parameter as the API writes it; undefined where there is none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
