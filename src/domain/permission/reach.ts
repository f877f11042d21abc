import { anyCallOf, matching, type Callable } from './callable.ts'
import { compileCondition } from './condition.ts'
import type { PermissionContext } from './condition-vocabulary.ts'
import type { Statement } from './document.ts'
import { compileGlob, type NameTest } from './glob.ts'
import type { Problem, ProblemCode, ProblemFacts } from './problem.ts'
import { dayMs } from '../time.ts'

/**
 * Warnings on statements of a document that can do nothing: what they allow is denied by another
 * always, their condition is never met (or no more, at `now` in milliseconds since the epoch); and
 * a note on names that another of the same statement includes.
 */
export function lintReach(
  statements: readonly Statement[],
  operations: readonly Callable[],
  now: number,
): readonly Problem[] {
  const denials = statements
    .filter(({ effect, condition }) => effect === 'deny' && condition === undefined)
    .flatMap(({ api }) => api.map(patternOf))
  return statements.flatMap((statement) => [
    ...repeated(statement),
    ...denied(statement, denials, operations),
    ...neverMet(statement, operations, now),
  ])
}

const at = ({ index }: Statement) => `statements[${index}]`

function warning(path: string, code: ProblemCode, facts: ProblemFacts = {}): Problem {
  return { path, severity: 'warning', code, ...facts }
}

/** A name of a statement, and what it stands for: read once, as it is held against all others. */
interface Pattern {
  readonly text: string
  readonly matches: NameTest
}

const patternOf = (text: string): Pattern => ({ text, matches: compileGlob(text) })

/** A name that is there twice, or that a wildcard beside it stands for too. */
function repeated(statement: Statement): Problem[] {
  const patterns = statement.api.map(patternOf)
  return statement.api.flatMap((name, index) => {
    const other = patterns.find((pattern, place) => {
      if (place === index || pattern.text === '' || name === '') return false
      // Of two that are the same, the later one is said to be too many.
      return pattern.text === name ? place < index : includes(pattern, name)
    })?.text
    if (other === undefined) return []
    const path = `${at(statement)}.api[${index}]`
    return [{ path, severity: 'note', code: 'api-repeated', what: name, other } as const]
  })
}

/** Whether all that one pattern stands for is stood for by another: sure for wildcards at the end. */
function includes({ text, matches }: Pattern, name: string): boolean {
  return name.includes('*') && !text.endsWith('*') ? false : matches(name)
}

function denied(
  statement: Statement,
  denials: readonly Pattern[],
  operations: readonly Callable[],
): Problem[] {
  if (statement.effect !== 'allow') return []
  const by = statement.api.map((name) => denialOf(name, denials, operations))
  if (by.length > 0 && by.every((one) => one !== undefined)) {
    const [other = ''] = by
    return [warning(at(statement), 'statement-denied', { other })]
  }
  return by.flatMap((other, index) => {
    if (other === undefined) return []
    const what = statement.api[index] ?? ''
    return [warning(`${at(statement)}.api[${index}]`, 'api-denied', { what, other })]
  })
}

/** The name of a denial that takes all of what a name grants; undefined where something is left. */
function denialOf(
  name: string,
  denials: readonly Pattern[],
  operations: readonly Callable[],
): string | undefined {
  if (name === '') return undefined
  const granted = matching(name, operations)
  const [first] = granted
  if (!first) return denials.find((pattern) => includes(pattern, name))?.text
  const denialOfOne = ({ permissions }: Callable) =>
    denials.find(({ matches }) => permissions.some(matches))
  return granted.every(denialOfOne) ? denialOfOne(first)?.text : undefined
}

function neverMet(statement: Statement, operations: readonly Callable[], now: number): Problem[] {
  const { condition } = statement
  if (condition === undefined) return []
  const { evaluate } = compileCondition(condition)
  const calls = callsOf(statement, operations)
  const moments = momentsOf(condition)
  const callers = addressesOf(condition).flatMap((clientIp) =>
    userNamesOf(condition).map((samUserName) => ({ clientIp, samUserName })),
  )
  const canBeMet = (among: readonly (number | undefined)[]) =>
    calls.some((call) =>
      among.some((moment) =>
        callers.some((caller) => evaluate({ ...call, ...caller, now: moment }) !== 'false'),
      ),
    )
  const path = `${at(statement)}.condition`
  if (!canBeMet(moments)) return [warning(path, 'condition-never')]
  const later = moments.filter((moment) => moment === undefined || moment >= now)
  return canBeMet([...later, now]) ? [] : [warning(path, 'condition-over')]
}

/** The kinds of calls that a statement is about, told apart by what their paths name. */
function callsOf({ api }: Statement, operations: readonly Callable[]): PermissionContext[] {
  const calls = api.flatMap((name) => matching(name, operations)).map(anyCallOf)
  const byNames = new Map(calls.map((call) => [Object.keys(call.pathVariables).join(), call]))
  return byNames.size > 0 ? [...byNames.values()] : [{}]
}

/** Moments between which no comparison with the dates of a condition changes its outcome. */
function momentsOf(condition: string): readonly (number | undefined)[] {
  const dates = [...condition.matchAll(/date\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)/g)]
  if (dates.length === 0) return [undefined]
  return dates.flatMap(([, year, month, day]) => {
    const start = Date.UTC(Number(year), Number(month) - 1, Number(day))
    return [start - dayMs, start, start + dayMs]
  })
}

/** An address within each range of a condition; one that is not known where it may be turned round. */
function addressesOf(condition: string): readonly (string | undefined)[] {
  const ranges = [...condition.matchAll(/ipAddress\(\s*'([^'/]*)[^']*'\s*\)/g)]
  const isPlain = ranges.length > 0 && !/!|not\b|==\s*false/.test(condition)
  return isPlain ? ranges.map(([, address]) => address) : [undefined]
}

/** The names that a condition may compare the caller's with, and one that it does not know. */
function userNamesOf(condition: string): readonly string[] {
  const texts = [...condition.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)
  return [...texts, `${texts.join()}?`]
}
