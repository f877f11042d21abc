import { toLocalInput, fromLocalInput } from '../../../components/form/local-time.ts'
import type { ResourceNode } from '../../../domain/inventory/tree.ts'
import { enteredValue, timeOf, valueRule, type Value } from '../../../domain/inventory/value.ts'
import { valueProblem } from '../-parts/words.ts'

/** What is entered to be written: a text for each value, as its input holds it. */
export interface WriteValues extends Record<string, unknown> {
  readonly values: readonly string[]
  /** The type, where no model tells it. */
  readonly as: string
}

/** The type of what is written: of the model, or as the person says. */
export const typeOf = (resource: ResourceNode | undefined, { as }: Pick<WriteValues, 'as'>) =>
  resource?.type ?? as

/** Whether a resource has several values. */
export const isMultiple = (resource: ResourceNode | undefined) =>
  resource?.multiple ?? resource?.values !== undefined

const guesses: Readonly<Record<string, string>> = { number: 'FLOAT', boolean: 'BOOLEAN' }

/** What the form begins with: what the resource holds, as far as that is known. */
export function initialWrite(resource: ResourceNode | undefined): WriteValues {
  const held = isMultiple(resource) ? Object.values(resource?.values ?? {}) : [resource?.value]
  const as = guesses[typeof held[0]] ?? 'STRING'
  const type = resource?.type ?? as
  const values = held.map((value) => {
    if (value === undefined || value === null || typeof value === 'object') return ''
    return type === 'TIME' ? toLocalInput(timeOf(value), 'second') : String(value)
  })
  return { values: values.length === 0 ? [''] : values, as }
}

/** A text as the value it stands for; a time is entered as a local one, and sent in seconds. */
function valueOf(type: string, entered: string): Value {
  if (type !== 'TIME') return enteredValue(type, entered)
  const ms = fromLocalInput(entered)
  return ms === undefined ? '' : Math.floor(ms / 1000)
}

/** What is wrong with what was entered, by the place of the value. */
export function writeProblems(
  resource: ResourceNode | undefined,
  entered: WriteValues,
): Record<string, string> {
  const type = typeOf(resource, entered)
  const range = resource?.rangeEnumeration
  const problems = entered.values.flatMap((text, at) => {
    const rule = valueRule({ type, range }, valueOf(type, text))
    return rule ? [[`values.${at}`, valueProblem(rule, range)] as const] : []
  })
  return Object.fromEntries(problems)
}

/** What the operation takes of it. */
export function writeBody(
  resource: ResourceNode,
  entered: WriteValues,
): { value: Value } | { values: Value[] } {
  const type = typeOf(resource, entered)
  const values = entered.values.map((text) => valueOf(type, text))
  return isMultiple(resource) ? { values } : { value: values[0] ?? '' }
}
