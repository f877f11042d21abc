import { writeJson } from '../exact-json.ts'
import { readJson } from '../json-text.ts'
import { asText, withValue } from '../settings/field.ts'
import { isSettings } from '../settings/settings.ts'
import { faultOf } from './check.ts'
import type { Timing } from './parameters.ts'
import {
  ruleOf,
  rulesFor,
  targetFields,
  targetKinds,
  type Rule,
  type TargetKind,
  type TrafficPeriod,
} from './rules.ts'

/** A rule or an action, however old its type is: its properties are texts, or whatever came. */
export interface Configured {
  readonly type?: string | undefined
  readonly properties?: Readonly<Record<string, unknown>> | undefined
}

/** An event handler as it comes, or as far as it is made: nothing is sure to be there. */
export interface HandlerLike {
  readonly handlerId?: string | undefined
  readonly name?: string | undefined
  readonly description?: string | null | undefined
  readonly status?: string | undefined
  readonly targetOperatorId?: string | null | undefined
  readonly targetGroupId?: string | null | undefined
  readonly targetSimId?: string | null | undefined
  readonly targetImsi?: string | null | undefined
  readonly ruleConfig?: Configured | undefined
  readonly actionConfigList?: readonly Configured[] | undefined
}

/** What a handler watches. */
export interface Target {
  readonly kind: TargetKind
  readonly id: string
}

/** The handler with another target, and no other beside it. */
export function withTarget(handler: HandlerLike, { kind, id }: Target): HandlerLike {
  const members = Object.values<string>(targetFields)
  const rest = Object.entries(handler).filter(([name]) => !members.includes(name))
  return Object.fromEntries([...rest, [targetFields[kind], id]])
}

/** A property as text; empty where it is none. Numbers and booleans count as they are written. */
export function textIn(properties: Configured['properties'], name: string): string {
  return asText(properties?.[name])
}

/** A property as a number; undefined where it is none. */
export function numberIn(properties: Configured['properties'], name: string): number | undefined {
  const text = textIn(properties, name).trim()
  const number = text === '' ? NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** The host of an address, which may have variables in it; the text itself where it has none. */
export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url.trim())?.[1] ?? url.trim()
}

/** A rule or an action with a property, or without it where it is empty; all others stay. */
export function withProperty(of: Configured, name: string, value: string): Configured {
  const properties = withValue(of.properties ?? {}, [name], value === '' ? undefined : value)
  return { ...of, properties }
}

/** A handler as JSON text, as the editor shows it. */
export function writeHandler(handler: HandlerLike): string {
  return writeJson(handler, 2)
}

/**
 * The handler that a JSON text holds: an object, whose rule and actions are objects where they are
 * there at all. Undefined for anything else; `readJson` says what is wrong with a text.
 */
export function readHandler(text: string): HandlerLike | undefined {
  const read = readJson(text)
  return read.ok && isHandler(read.value) ? read.value : undefined
}

function isHandler(value: unknown): value is HandlerLike {
  if (!isSettings(value)) return false
  const { ruleConfig, actionConfigList = [] } = value
  const isConfigured = (one: unknown) =>
    isSettings(one) &&
    (one['type'] === undefined || typeof one['type'] === 'string') &&
    (one['properties'] === undefined || isSettings(one['properties']))
  // Older answers say null of the targets that it has not.
  const isText = (name: string) => typeof (value[name] ?? '') === 'string'
  return (
    ['name', 'description', 'status', ...Object.values(targetFields)].every(isText) &&
    (ruleConfig === undefined || isConfigured(ruleConfig)) &&
    Array.isArray(actionConfigList) &&
    actionConfigList.every(isConfigured)
  )
}

/** What answers and lists say of a handler and no request may: it is left out of what is saved. */
const ofAnswers = new Set(['handlerId', 'ignored', 'targetName'])

/** A handler as it is created or saved: what came, without what only answers have. */
export function asRequest(handler: HandlerLike): HandlerLike {
  return Object.fromEntries(Object.entries(handler).filter(([name]) => !ofAnswers.has(name)))
}

/** What tells a rule from others of its occasion. */
type Shape = Pick<Rule, 'occasion'> & Partial<Pick<Rule, 'per' | 'period'>>

/** The rule for a target that is most like what is wanted; undefined where none of its occasion fits. */
export function ruleLike({ occasion, per, period }: Shape, target: TargetKind): Rule | undefined {
  const fitting = rulesFor(target).filter((rule) => rule.occasion === occasion)
  const like = (rule: Rule) =>
    (rule.period === (period ?? 'month') ? 2 : 0) + (rule.per === (per ?? 'sim') ? 1 : 0)
  return fitting.toSorted((a, b) => like(b) - like(a))[0]
}

/** When a rule that counts over a period is looked at again, where nobody said so. */
const usualRests: Readonly<Record<TrafficPeriod, Timing>> = {
  day: 'BEGINNING_OF_NEXT_DAY',
  month: 'BEGINNING_OF_NEXT_MONTH',
  ever: 'NEVER',
}

/** The handler with another rule; what the new one takes too of the old one's properties stays. */
export function withRule(handler: HandlerLike, rule: Rule): HandlerLike {
  const old = handler.ruleConfig?.properties ?? {}
  const taken = rule.parameters.flatMap((parameter): [string, unknown][] => {
    const value = old[parameter.name]
    return value === undefined || faultOf(parameter, value) ? [] : [[parameter.name, value]]
  })
  const rest = rule.period ? usualRests[rule.period] : (rule.timeouts[0] ?? 'NEVER')
  const was = ruleOf(handler.ruleConfig?.type)
  // A day's rest makes no sense for a month; what somebody chose for the same period stays.
  const kept = was?.period === rule.period ? taken : taken.filter(([name]) => !isRest(name))
  const properties = { inactiveTimeoutDateConst: rest, ...Object.fromEntries(kept) }
  return { ...handler, ruleConfig: { type: rule.type, properties } }
}

const isRest = (name: string) => name.startsWith('inactiveTimeout')

/** The handler watching something else: a rule that does not fit it becomes the one most like it. */
export function retargeted(handler: HandlerLike, target: Target): HandlerLike {
  const next = withTarget(handler, target)
  const rule = ruleOf(handler.ruleConfig?.type)
  if (!rule || rule.targets.includes(target.kind)) return next
  const other = ruleLike(rule, target.kind)
  return other ? withRule(next, other) : next
}

/** The kind of target that a handler names, though it may not say yet which one; undefined where it names none. */
export function targetKindIn(handler: HandlerLike): TargetKind | undefined {
  return targetKinds.find((kind) => typeof handler[targetFields[kind]] === 'string')
}

/** A new action of a type, which happens at once. */
export function newAction(type: string): Configured {
  const request = { httpMethod: 'POST', contentType: 'application/json', headers: '{}' }
  const properties = type === 'ExecuteWebRequestAction' ? request : {}
  return { type, properties: { ...properties, executionDateTimeConst: 'IMMEDIATELY' } }
}
