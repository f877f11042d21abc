import { same } from '../settings/difference.ts'
import { checkEventHandler, type Problem } from './check.ts'
import type { HandlerLike } from './draft.ts'
import { targetFields } from './rules.ts'

/** What nobody documents any more: where it is stored already, it is not for the console to refuse. */
const old = new Set<Problem['reason']>(['unknownType', 'legacyType', 'notTaken'])

/**
 * What keeps a handler from being saved. A part of an old kind that is as it is stored keeps
 * nothing: the platform took it once, and it goes back as it came.
 */
export function refusals(
  handler: HandlerLike,
  stored: HandlerLike | undefined,
): readonly Problem[] {
  return checkEventHandler(handler).filter((problem) => {
    if (!old.has(problem.reason)) return true
    const [part, index] = problem.path
    const isKept =
      part === 'ruleConfig'
        ? same(handler.ruleConfig, stored?.ruleConfig)
        : stored?.actionConfigList?.some((one) =>
            same(one, handler.actionConfigList?.[Number(index)]),
          )
    return isKept !== true
  })
}

/** Where each part of a handler stands, by the name that the platform's messages call it. */
export function placesOf(handler: HandlerLike): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, readonly string[]>()
  const add = (name: string, path: readonly string[]) => {
    if (!places.has(name)) places.set(name, path)
  }
  for (const name of ['name', 'description', ...Object.values(targetFields)]) add(name, [name])
  add('ruleConfig.type', ['ruleConfig', 'type'])
  for (const name of Object.keys(handler.ruleConfig?.properties ?? {})) {
    add(name, ['ruleConfig', 'properties', name])
  }
  for (const [at, { properties = {} }] of (handler.actionConfigList ?? []).entries()) {
    for (const name of Object.keys(properties)) {
      add(name, ['actionConfigList', String(at), 'properties', name])
    }
  }
  add('actionConfigList', ['actionConfigList'])
  return places
}
