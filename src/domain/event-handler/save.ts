import { same } from '../settings/difference.ts'
import { checkEventHandler, type Problem } from './check.ts'
import type { HandlerLike } from './draft.ts'
import { targetFields } from './rules.ts'

/** What nobody documents any more: where it is stored already, it is not for the console to refuse. */
const old = new Set<Problem['code']>(['unknownType', 'legacyType', 'notTaken'])

/**
 * What keeps a handler from being saved. A part of an old kind that is as it is stored keeps
 * nothing: the platform took it once, and it goes back as it came.
 */
export function refusals(
  handler: HandlerLike,
  stored: HandlerLike | undefined,
): readonly Problem[] {
  return checkEventHandler(handler).filter((problem) => {
    if (!old.has(problem.code)) return true
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

/** Where each part of a handler stands, by what the platform's messages call it: by its path, or its name alone. */
export function placesOf(handler: HandlerLike): ReadonlyMap<string, readonly string[]> {
  const rule = Object.keys(handler.ruleConfig?.properties ?? {})
  const paths: (readonly string[])[] = [
    ...rule.map((name) => ['ruleConfig', 'properties', name]),
    ...(handler.actionConfigList ?? []).flatMap(({ properties = {} }, at) =>
      Object.keys(properties).map((name) => action(at).concat('properties', name)),
    ),
    ...(handler.actionConfigList ?? []).map((_, at) => action(at).concat('type')),
    ['ruleConfig', 'type'],
    ...['name', 'description', ...Object.values(targetFields)].map((name) => [name]),
    ['actionConfigList'],
  ]
  const names = paths.map((path): [string, readonly string[]] => [path.at(-1) ?? '', path])
  return new Map([
    ...paths.map((path): [string, readonly string[]] => [path.join('.'), path]),
    // The first of a name, where several have it; short words may be anything.
    ...names.toReversed().filter(([name]) => name.length > 4),
  ])
}

const action = (at: number) => ['actionConfigList', String(at)]
