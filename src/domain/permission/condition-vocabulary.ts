import { ABSENT, dateFrom, dateOf, UNKNOWN } from './condition-values.ts'
import type { Value } from './condition-values.ts'
import type { ProblemFacts } from './problem.ts'
import { isInRange, parseIp, parseIpRange } from './ip.ts'

/** What is known of the call that a condition judges. Anything left out makes what needs it unknown. */
export interface PermissionContext {
  /** Moment of the call in milliseconds since the epoch. */
  readonly now?: number | undefined
  /** IPv4 or IPv6 address of the caller. */
  readonly clientIp?: string | undefined
  readonly samUserName?: string | undefined
  readonly operatorId?: string | undefined
  readonly httpMethod?: string | undefined
  readonly path?: string | undefined
  /**
   * The path's placeholders and their values, all of them. One that is left out does not exist in
   * the path; one that is `undefined` exists, but its value is not known.
   */
  readonly pathVariables?: Readonly<Record<string, string | undefined>> | undefined
}

/** The kinds of values, as far as they can be told before a call; `any` where they cannot. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'any'

/** A compiled expression. */
export interface Expression {
  readonly type: ValueType
  /** The value where it is written in the condition itself. */
  readonly constant?: Value
  readonly run: (context: PermissionContext) => Value
}

/** A variable of the language. */
export interface Variable {
  readonly type: ValueType
  /** Whether Soracom's documentation shows it. */
  readonly confirmed: boolean
  readonly read: (context: PermissionContext) => Value
}

/** A function of the language. */
export interface ConditionFunction {
  readonly type: ValueType
  /** Kinds of its arguments, in order. */
  readonly parameters: readonly ValueType[]
  /** What is wrong with arguments that are written in the condition itself. */
  readonly complain: (values: readonly Value[]) => ProblemFacts | undefined
  /** Takes the constant arguments (undefined for the others) and gives what a call computes. */
  readonly prepare: (
    constants: readonly (Value | undefined)[],
  ) => (values: readonly Value[], context: PermissionContext) => Value
}

function text(
  member: 'samUserName' | 'operatorId' | 'httpMethod' | 'path',
  confirmed: boolean,
): Variable {
  return { type: 'string', confirmed, read: (context) => context[member] ?? UNKNOWN }
}

/** The variables by name. `currentDate` is read in UTC; Soracom does not say in which time zone. */
export const VARIABLES: ReadonlyMap<string, Variable> = new Map([
  ['currentDate', { type: 'date', confirmed: true, read: (context) => dateOf(context.now) }],
  ['samUserName', text('samUserName', true)],
  ['operatorId', text('operatorId', false)],
  ['httpMethod', text('httpMethod', false)],
  ['path', text('path', false)],
])

function makeDate([year, month, day]: readonly (Value | undefined)[]): Value {
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
    return UNKNOWN
  }
  return dateFrom(year, month, day) ?? UNKNOWN
}

const dateFunction: ConditionFunction = {
  type: 'date',
  parameters: ['number', 'number', 'number'],
  complain: (values) => (makeDate(values) === UNKNOWN ? { detail: 'no-date' } : undefined),
  prepare: () => makeDate,
}

const ipAddressFunction: ConditionFunction = {
  type: 'boolean',
  parameters: ['string'],
  complain: ([range]) =>
    typeof range === 'string' && !parseIpRange(range)
      ? { detail: 'ip-range', what: range }
      : undefined,
  prepare: ([constant]) => {
    const fixed = typeof constant === 'string' ? parseIpRange(constant) : undefined
    return ([value], { clientIp }) => {
      const range = fixed ?? (typeof value === 'string' ? parseIpRange(value) : undefined)
      const address = clientIp === undefined ? undefined : parseIp(clientIp)
      return range && address ? isInRange(address, range) : UNKNOWN
    }
  },
}

const pathVariableFunction: ConditionFunction = {
  type: 'string',
  parameters: ['string'],
  complain: () => undefined,
  prepare:
    () =>
    ([name], { pathVariables }) => {
      if (typeof name !== 'string' || pathVariables === undefined) return UNKNOWN
      return Object.hasOwn(pathVariables, name) ? (pathVariables[name] ?? UNKNOWN) : ABSENT
    },
}

/** The functions by name. */
export const FUNCTIONS: ReadonlyMap<string, ConditionFunction> = new Map([
  ['date', dateFunction],
  ['ipAddress', ipAddressFunction],
  ['pathVariable', pathVariableFunction],
])
