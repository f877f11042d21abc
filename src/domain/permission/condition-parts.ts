import { parseCondition, type ConditionNode } from './condition-parser.ts'
import { dateFrom } from './condition-values.ts'

/**
 * One of the forms that Soracom's documentation shows, which can be asked for by fields. Dates are
 * ISO texts of a day in UTC (`2026-11-26`).
 */
export type ConditionPart =
  | { readonly kind: 'own-name' }
  | { readonly kind: 'from' | 'until'; readonly date: string }
  | { readonly kind: 'address'; readonly range: string }
  | { readonly kind: 'path'; readonly name: string; readonly value: string }

/**
 * The parts of a condition that all have to be met; undefined where it says something else, which
 * only its text can show. No condition has no parts.
 */
export function conditionParts(
  condition: string | undefined,
): readonly ConditionPart[] | undefined {
  if (condition === undefined) return []
  const parsed = parseCondition(condition)
  if (!parsed.ok) return undefined
  const terms = parsed.node.kind === 'and' ? parsed.node.terms : [parsed.node]
  const parts = terms.flatMap((term) => partOf(term) ?? [])
  return parts.length === terms.length ? parts : undefined
}

function partOf(node: ConditionNode): ConditionPart | undefined {
  if (node.kind === 'call') {
    const [range] = textsOf(node, 'ipAddress') ?? []
    return range === undefined ? undefined : { kind: 'address', range }
  }
  if (node.kind !== 'compare') return undefined
  const { left, right, operator } = node
  if (operator === '>=') {
    if (isName(left, 'currentDate')) return dated('from', right)
    return isName(right, 'currentDate') ? dated('until', left) : undefined
  }
  if (operator === '<=' && isName(left, 'currentDate')) return dated('until', right)
  const [name] = textsOf(left, 'pathVariable') ?? []
  if (operator !== '==' || name === undefined) return undefined
  if (name === 'user_name' && isName(right, 'samUserName')) return { kind: 'own-name' }
  if (right.kind !== 'literal' || typeof right.value !== 'string') return undefined
  return { kind: 'path', name, value: right.value }
}

const isName = (node: ConditionNode, name: string) => node.kind === 'name' && node.name === name

function textsOf(node: ConditionNode, name: string): string[] | undefined {
  if (node.kind !== 'call' || node.name !== name || node.args.length !== 1) return undefined
  const values = literals(node)
  return values.every((value) => typeof value === 'string') ? values : undefined
}

const literals = ({ args }: Extract<ConditionNode, { kind: 'call' }>) =>
  args.map((arg) => (arg.kind === 'literal' ? arg.value : undefined))

function dated(kind: 'from' | 'until', node: ConditionNode): ConditionPart | undefined {
  if (node.kind !== 'call' || node.name !== 'date') return undefined
  const [year, month, day] = literals(node).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (dateFrom(year, month, day) === undefined) return undefined
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return { kind, date: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` }
}

/** Writes a condition of parts, with nothing but what the documentation shows; undefined of none. */
export function writeCondition(parts: readonly ConditionPart[]): string | undefined {
  return parts.length === 0 ? undefined : parts.map(writePart).join(' and ')
}

function writePart(part: ConditionPart): string {
  switch (part.kind) {
    case 'own-name':
      return "pathVariable('user_name') == samUserName"
    // `<=` is not among the operators that the documentation shows.
    case 'until':
      return `${writeDate(part.date)} >= currentDate`
    case 'from':
      return `currentDate >= ${writeDate(part.date)}`
    case 'address':
      return `ipAddress(${quoted(part.range)})`
    case 'path':
      return `pathVariable(${quoted(part.name)}) == ${quoted(part.value)}`
  }
}

const writeDate = (date: string) => `date(${date.split('-').join(', ')})`

/** A string of the language has no way to hold a quote. */
const quoted = (text: string) => `'${text.replaceAll("'", '')}'`
