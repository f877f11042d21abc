import { compileCondition } from './condition.ts'
import type { Problem, ProblemCode, Severity } from './problem.ts'

/** A statement of a permission document in its normal form. */
export interface Statement {
  readonly effect: 'allow' | 'deny'
  /** API names such as `Sim:listSims`, with `*` for any run of characters. */
  readonly api: readonly string[]
  /** When the statement is in force; always, where there is none. */
  readonly condition?: string
  /** Which statement of its document this is, from 0. */
  readonly index: number
}

/** What a permission document says, and what is to be said about it. */
export interface ParsedDocument {
  /** The statements that could be read. Where a problem is an error, the document is not complete. */
  readonly statements: readonly Statement[]
  readonly problems: readonly Problem[]
}

type JsonObject = Readonly<Record<string, unknown>>

class Reader {
  readonly problems: Problem[] = []

  report(path: string, code: ProblemCode, message: string, severity: Severity = 'error'): void {
    this.problems.push({ path, severity, code, message })
  }

  document(input: unknown): Statement[] {
    const value = typeof input === 'string' ? this.#json(input) : { value: input }
    if (!value) return []
    const root = value.value
    if (!isObject(root)) {
      this.report('', 'not-an-object', 'A permission must be a JSON object with "statements".')
      return []
    }
    this.#unknownProperties('', root, ['statements'])
    const { statements } = root
    if (!Array.isArray(statements)) {
      this.report('statements', 'statements-missing', 'A permission needs an array "statements".')
      return []
    }
    return statements.flatMap((statement: unknown, index) => this.#statement(statement, index))
  }

  #json(text: string): { value: unknown } | undefined {
    try {
      const value: unknown = JSON.parse(text)
      return { value }
    } catch (error) {
      const why = error instanceof Error ? `: ${error.message}` : ''
      this.report('', 'not-json', `The permission is not valid JSON${why}.`)
      return undefined
    }
  }

  #statement(input: unknown, index: number): Statement[] {
    const path = `statements[${index}]`
    if (!isObject(input)) {
      this.report(path, 'statement-not-an-object', 'A statement must be an object.')
      return []
    }
    this.#unknownProperties(`${path}.`, input, ['effect', 'api', 'condition'])
    const effect = this.#effect(input['effect'], `${path}.effect`)
    const api = this.#api(input['api'], `${path}.api`)
    const condition = this.#condition(input['condition'], `${path}.condition`)
    if (!effect || !api || condition === false) return []
    return [{ effect, api, index, ...(condition === undefined ? {} : { condition }) }]
  }

  #effect(value: unknown, path: string): 'allow' | 'deny' | undefined {
    if (value === 'allow' || value === 'deny') return value
    this.report(path, 'effect-invalid', 'The effect must be "allow" or "deny".')
    return undefined
  }

  #api(value: unknown, path: string): string[] | undefined {
    if (typeof value === 'string') {
      if (value === '') this.report(path, 'api-empty', 'The API name is empty.', 'warning')
      return [value]
    }
    if (!Array.isArray(value)) {
      this.report(
        path,
        'api-invalid',
        'The statement needs "api": an API name, or an array of them.',
      )
      return undefined
    }
    if (value.length === 0) {
      this.report(path, 'api-empty', 'The statement names no API, so it has no effect.', 'warning')
    }
    return value.flatMap((name: unknown, index) => {
      const place = `${path}[${index}]`
      if (typeof name !== 'string') {
        this.report(place, 'api-invalid', 'An API name must be a string.')
        return []
      }
      if (name === '') this.report(place, 'api-empty', 'The API name is empty.', 'warning')
      return [name]
    })
  }

  #condition(value: unknown, path: string): string | undefined | false {
    if (value === undefined) return undefined
    if (typeof value !== 'string') {
      this.report(path, 'condition-not-a-string', 'The condition must be a string.')
      return false
    }
    for (const problem of compileCondition(value).problems) this.problems.push({ path, ...problem })
    return value
  }

  #unknownProperties(prefix: string, object: JsonObject, known: readonly string[]): void {
    for (const name of Object.keys(object)) {
      if (known.includes(name)) continue
      const message = `Soracom does not describe a property "${name}" here.`
      this.report(`${prefix}${name}`, 'unknown-property', message, 'warning')
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a permission document, as the JSON text that the permission operations carry or as the
 * object it stands for. Never throws. A statement that cannot be read is left out and reported as
 * an error; doubts about a condition are only warnings, as Soracom's grammar is not published whole.
 */
export function parsePermission(input: unknown): ParsedDocument {
  const reader = new Reader()
  const statements = reader.document(input)
  return { statements, problems: reader.problems }
}
