import { isEmailAddress } from '../account/emails.ts'
import { isSettings, type Settings } from '../settings/settings.ts'
import { actionOf, parseHeaders, sendsBody, type Action } from './actions.ts'
import { asText, type Parameter } from './parameters.ts'
import { ruleOf, targetFields, targetKinds, type Rule, type TargetKind } from './rules.ts'

/** Handlers that one object (an IMSI, a SIM, a group, the operator) can have. */
export const mostHandlers = 10

/** Actions of one handler. */
export const mostActions = 5

/** Characters of a handler's name and description (decided). */
export const mostName = 255
export const mostDescription = 1024

/** What is wrong with a value; words for it are the reader's. */
export type Fault =
  | { readonly code: 'missing' | 'notText' | 'notFlag' | 'email' | 'url' | 'headers' }
  | { readonly code: 'tooLong'; readonly most: number }
  | { readonly code: 'choice'; readonly values: readonly string[] }
  | { readonly code: 'count'; readonly least: number; readonly most: number }
  /** Not a list of one to `most` actions. */
  | { readonly code: 'actions'; readonly most: number }
  /** None or several of the four targets are named. */
  | { readonly code: 'oneTarget'; readonly given: number }
  | { readonly code: 'imsi' | 'simId' }
  /** No rule or action of this type is known, or new handlers cannot have it. */
  | { readonly code: 'unknownType' | 'legacyType'; readonly type: string }
  | {
      readonly code: 'ruleTarget'
      readonly type: string
      readonly targets: readonly TargetKind[]
    }
  /** What never comes again has no offset. */
  | { readonly code: 'neverWithOffset' }
  | { readonly code: 'sameStatus' }
  /** Requests with this method have no body. */
  | { readonly code: 'noBody'; readonly method: string }
  /** A lock needs a session rule that looks at IMEIs. */
  | { readonly code: 'needsImei' }
  /** The rule or action does not take a parameter of this name. */
  | { readonly code: 'notTaken' }

/** What is wrong, and where: the names that lead there, such as `actionConfigList`, `0`, `properties`, `to`. */
export type Problem = Fault & { readonly path: readonly string[] }

/**
 * What about an event handler the platform would refuse, in the order in which a person fills it
 * in; nothing where it would be taken. `model` may be anything, as it was typed. Whether what it
 * names exists is another matter.
 */
export function checkEventHandler(model: unknown): readonly Problem[] {
  const handler = isSettings(model) ? model : {}
  const target = targetOf(handler)
  return [
    ...text(handler, 'name', mostName, true),
    ...text(handler, 'description', mostDescription, false),
    ...statusProblems(handler['status']),
    ...targetProblems(handler),
    ...ruleProblems(handler['ruleConfig'], target?.kind),
    ...actionProblems(handler['actionConfigList'], handler['ruleConfig']),
  ]
}

/** What a handler watches; undefined where it names nothing, or several things. */
export function targetOf(
  handler: Settings | Partial<Record<(typeof targetFields)[TargetKind], string | null>>,
): { readonly kind: TargetKind; readonly id: string } | undefined {
  const named = targetKinds.flatMap((kind) => {
    const id = handler[targetFields[kind]]
    return typeof id === 'string' && id !== '' ? [{ kind, id }] : []
  })
  return named.length === 1 ? named[0] : undefined
}

const at = (path: readonly string[], fault: Fault): Problem => ({ path, ...fault })

const isAbsent = (value: unknown): value is null | undefined | '' =>
  value === undefined || value === null || value === ''

function text(handler: Settings, name: string, most: number, required: boolean): Problem[] {
  const value = handler[name]
  if (isAbsent(value)) return required ? [at([name], { code: 'missing' })] : []
  if (typeof value !== 'string') return [at([name], { code: 'notText' })]
  if (required && value.trim() === '') return [at([name], { code: 'missing' })]
  return [...value].length > most ? [at([name], { code: 'tooLong', most })] : []
}

/** A handler without a status is active. */
function statusProblems(status: unknown): Problem[] {
  const values = ['active', 'inactive']
  if (isAbsent(status) || values.includes(status as string)) return []
  return [at(['status'], { code: 'choice', values })]
}

function targetProblems(handler: Settings): Problem[] {
  const named = targetKinds.filter((kind) => !isAbsent(handler[targetFields[kind]]))
  const [kind] = named
  if (kind === undefined || named.length > 1) {
    const field = targetFields[named.at(-1) ?? 'operator']
    return [at([field], { code: 'oneTarget', given: named.length })]
  }
  const field = targetFields[kind]
  const id = handler[field]
  if (typeof id !== 'string') return [at([field], { code: 'notText' })]
  if (kind === 'imsi' && !/^\d{15}$/.test(id)) return [at([field], { code: 'imsi' })]
  if (kind === 'sim' && !/^\d{1,40}$/.test(id)) return [at([field], { code: 'simId' })]
  return []
}

function ruleProblems(config: unknown, target: TargetKind | undefined): Problem[] {
  const where = ['ruleConfig', 'type']
  const { type, properties } = isSettings(config) ? config : {}
  if (isAbsent(type)) return [at(where, { code: 'missing' })]
  const rule = ruleOf(type)
  if (!rule) return [at(where, { code: 'unknownType', type: String(type) })]
  if (rule.offered === 'legacy') return [at(where, { code: 'legacyType', type: rule.type })]
  const fits = target === undefined || rule.targets.includes(target)
  const { targets } = rule
  return [
    ...(fits ? [] : [at(where, { code: 'ruleTarget', type: rule.type, targets })]),
    ...parameterProblems(rule, properties, ['ruleConfig', 'properties']),
    ...ruleOwnProblems(isSettings(properties) ? properties : {}),
  ]
}

function ruleOwnProblems(properties: Settings): Problem[] {
  const where = (name: string) => ['ruleConfig', 'properties', name]
  const found: Problem[] = []
  const offset = properties['inactiveTimeoutOffsetMinutes']
  if (properties['inactiveTimeoutDateConst'] === 'NEVER' && !isAbsent(offset)) {
    found.push(at(where('inactiveTimeoutOffsetMinutes'), { code: 'neverWithOffset' }))
  }
  const { sourceStatus, targetStatus } = properties
  if (!isAbsent(sourceStatus) && sourceStatus === targetStatus) {
    found.push(at(where('targetStatus'), { code: 'sameStatus' }))
  }
  return found
}

function actionProblems(list: unknown, ruleConfig: unknown): Problem[] {
  const where = ['actionConfigList']
  if (!Array.isArray(list) || list.length === 0 || list.length > mostActions) {
    return [at(where, { code: 'actions', most: mostActions })]
  }
  return (list as readonly unknown[]).flatMap((config, index) =>
    oneActionProblems(config, ruleConfig, [...where, String(index)]),
  )
}

function oneActionProblems(
  config: unknown,
  ruleConfig: unknown,
  path: readonly string[],
): readonly Problem[] {
  const { type, properties } = isSettings(config) ? config : {}
  if (isAbsent(type)) return [at([...path, 'type'], { code: 'missing' })]
  const action = actionOf(type)
  if (!action) return [at([...path, 'type'], { code: 'unknownType', type: String(type) })]
  const given = isSettings(properties) ? properties : {}
  const unlocked = action.type === 'ImeiLockAction' && !looksAtImei(ruleConfig)
  return [
    ...(unlocked ? [at([...path, 'type'], { code: 'needsImei' })] : []),
    ...parameterProblems(action, properties, [...path, 'properties']),
    ...bodyProblems(given, [...path, 'properties', 'body']),
  ]
}

function looksAtImei(ruleConfig: unknown): boolean {
  const { type, properties } = isSettings(ruleConfig) ? ruleConfig : {}
  const { hasImei } = isSettings(properties) ? properties : {}
  return ruleOf(type)?.occasion === 'session' && asText(hasImei) === 'true'
}

function bodyProblems({ httpMethod, body }: Settings, path: readonly string[]): Problem[] {
  if (isAbsent(body) || isAbsent(httpMethod) || sendsBody(httpMethod)) return []
  return [at(path, { code: 'noBody', method: String(httpMethod) })]
}

/** Names that the description writes for others, or no longer uses, and that do nothing. */
const tolerated = new Set(['inactiveTimeoutOffsetMinute', 'accessKey', 'secretAccessKey'])

function parameterProblems(
  of: Rule | Action,
  properties: unknown,
  path: readonly string[],
): Problem[] {
  const given = isSettings(properties) ? properties : {}
  const known = new Set(of.parameters.map(({ name }) => name))
  const wrong = of.parameters.flatMap((parameter) => {
    const fault = faultOf(parameter, given[parameter.name])
    return fault ? [at([...path, parameter.name], fault)] : []
  })
  const strangers = Object.entries(given)
    .filter(([name, value]) => !known.has(name) && !tolerated.has(name) && !isAbsent(value))
    .map(([name]) => at([...path, name], { code: 'notTaken' }))
  return [...wrong, ...strangers]
}

/** What is wrong with a value of a parameter; undefined where it is taken. */
export function faultOf(parameter: Parameter, value: unknown): Fault | undefined {
  if (isAbsent(value)) return parameter.required ? { code: 'missing' } : undefined
  const written = asText(value)
  if (written === undefined) return { code: 'notText' }
  switch (parameter.kind) {
    case 'choice': {
      const { values } = parameter
      return values.includes(written) ? undefined : { code: 'choice', values }
    }
    case 'count': {
      const { least, most } = parameter
      const number = /^\d{1,10}$/.test(written) ? Number(written) : -1
      return number >= least && number <= most ? undefined : { code: 'count', least, most }
    }
    case 'flag':
      return written === 'true' || written === 'false' ? undefined : { code: 'notFlag' }
    case 'email':
      return isEmailAddress(written) ? undefined : { code: 'email' }
    case 'url':
      return /^https?:\/\/[^\s/]+\S*$/i.test(written) ? undefined : { code: 'url' }
    case 'headers':
      return parseHeaders(written) ? undefined : { code: 'headers' }
    case 'text': {
      const { most } = parameter
      return [...written].length > most ? { code: 'tooLong', most } : undefined
    }
    default:
      return parameter satisfies never
  }
}
