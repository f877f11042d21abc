import type { Statement } from './document.ts'
import { escalations } from './escalation.ts'
import { compileGlob } from './glob.ts'
import { meantName } from './meant.ts'
import type { Problem, ProblemCode, ProblemFacts } from './problem.ts'
import { oauth2Authorize } from '../soracam/permission.ts'

/**
 * Warnings on the API names of a document: those that name no operation, wildcards elsewhere than
 * at the end, and grants by which users could widen their own rights. `knownNames` holds every
 * permission name of every operation. Paths count a bare-string `api` as an array of one.
 */
export function lintNames(
  statements: readonly Statement[],
  knownNames: Iterable<string>,
): readonly Problem[] {
  const known = new Set([...knownNames, oauth2Authorize])
  return statements.flatMap((statement) => [
    ...statement.api.flatMap((pattern, index) =>
      lintPattern(pattern, `statements[${statement.index}].api[${index}]`, known),
    ),
    ...lintEscalation(statement, statements),
  ])
}

function warning(path: string, code: ProblemCode, facts: ProblemFacts): Problem {
  return { path, severity: 'warning', code, ...facts }
}

function lintPattern(pattern: string, path: string, known: ReadonlySet<string>): Problem[] {
  // Reported when the document was read.
  if (pattern === '' || pattern === '*') return []
  if (!pattern.includes('*')) return lintName(pattern, path, known)
  const problems: Problem[] = []
  if (pattern.indexOf('*') < pattern.length - 1) {
    problems.push(warning(path, 'api-wildcard', { what: pattern }))
  }
  if (![...known].some(compileGlob(pattern))) {
    problems.push(warning(path, 'api-matches-nothing', { what: pattern }))
  }
  return problems
}

function lintName(name: string, path: string, known: ReadonlySet<string>): Problem[] {
  if (known.has(name)) return []
  const meant = meantName(name, [...known])
  const facts = meant === undefined ? { what: name } : { what: name, other: meant }
  return [warning(path, 'api-unknown', facts)]
}

function lintEscalation(statement: Statement, all: readonly Statement[]): Problem[] {
  return escalations(statement, all).map(({ index, name, detail }) =>
    warning(`statements[${statement.index}].api[${index}]`, 'self-escalation', {
      what: name,
      detail,
    }),
  )
}
