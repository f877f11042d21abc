import type { Coverage } from '../sim/subscriptions.ts'
import { ruleOf } from './rules.ts'

/** What a variable stands for, by name; tags by `tags.NAME`. */
export type Values = Readonly<Record<string, string>>

/** The variables that every rule knows; `tags.NAME` is the value of the SIM's tag NAME. */
export const commonVariables = [
  'simId',
  'imsi',
  'operatorId',
  'date',
  'year',
  'month',
  'day',
  'tags.name',
  'coverage',
] as const

/** Variables of one SIM, which mean nothing where a whole target's sum is watched. */
const ofOneSim: ReadonlySet<string> = new Set(['simId', 'imsi', 'tags.name'])

/** The variables that texts of a handler with this rule can hold, its own ones first. */
export function variablesOf(ruleType: unknown): readonly string[] {
  const rule = ruleOf(ruleType)
  const common = commonVariables.filter((name) => rule?.per !== 'target' || !ofOneSim.has(name))
  return [...(rule?.variables ?? []), ...common]
}

/** Of whom and when: `at` is UNIX milliseconds; the SIM is left out where a sum is watched. */
export interface Subject {
  readonly operatorId: string
  readonly coverage: Coverage
  readonly at: number
  readonly simId?: string | undefined
  readonly imsi?: string | undefined
  readonly tags?: Readonly<Record<string, string>> | null | undefined
}

/** What the common variables stand for. The date is in UTC, without leading zeros. */
export function commonValues(subject: Subject): Values {
  const { operatorId, coverage, at, simId, imsi, tags } = subject
  const date = new Date(at)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const ofTags = Object.entries(tags ?? {}).map(([name, value]) => [`tags.${name}`, value] as const)
  return {
    ...(simId !== undefined && { simId }),
    ...(imsi !== undefined && { imsi }),
    operatorId,
    coverage,
    date: `${year}/${month}/${day}`,
    year: String(year),
    month: String(month),
    day: String(day),
    ...Object.fromEntries(ofTags),
  }
}

const variable = /\$\{([^${}]{1,200})\}/g

/** A text with its variables replaced. Those that stand for nothing here stay as they were typed. */
export function expand(text: string, values: Values): string {
  return text.replace(variable, (typed, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? typed) : typed,
  )
}

/** The names of the variables in a text, each once, in their order. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(variable), ([, name = '']) => name))]
}
