import { compileCondition } from './condition.ts'
import type { Problem, ProblemCode, ProblemFacts, Severity } from './problem.ts'

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

const warnings: ReadonlySet<ProblemCode> = new Set(['api-empty', 'unknown-property'])

class Reader {
  readonly problems: Problem[] = []

  report(path: string, code: ProblemCode, facts?: ProblemFacts): void {
    const severity: Severity = warnings.has(code) ? 'warning' : 'error'
    this.problems.push({ path, severity, code, ...facts })
  }

  document(input: unknown): Statement[] {
    const value = typeof input === 'string' ? this.#json(input) : { value: input }
    if (!value) return []
    const root = value.value
    if (!isObject(root)) {
      this.report('', 'not-an-object')
      return []
    }
    this.#unknownProperties('', root, ['statements'])
    const { statements } = root
    if (!Array.isArray(statements)) {
      this.report('statements', 'statements-missing')
      return []
    }
    return statements.flatMap((statement: unknown, index) => this.#statement(statement, index))
  }

  #json(text: string): { value: unknown } | undefined {
    try {
      const value: unknown = JSON.parse(text)
      return { value }
    } catch (error) {
      this.report('', 'not-json', error instanceof Error ? { what: error.message } : {})
      return undefined
    }
  }

  #statement(input: unknown, index: number): Statement[] {
    const path = `statements[${index}]`
    if (!isObject(input)) {
      this.report(path, 'statement-not-an-object')
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
    this.report(path, 'effect-invalid')
    return undefined
  }

  #api(value: unknown, path: string): string[] | undefined {
    if (typeof value === 'string') {
      if (value === '') this.report(path, 'api-empty', { detail: 'name' })
      return [value]
    }
    if (!Array.isArray(value)) {
      this.report(path, 'api-invalid', { detail: 'none' })
      return undefined
    }
    if (value.length === 0) {
      this.report(path, 'api-empty', { detail: 'none' })
    }
    return value.flatMap((name: unknown, index) => {
      const place = `${path}[${index}]`
      if (typeof name !== 'string') {
        this.report(place, 'api-invalid', { detail: 'name' })
        return []
      }
      if (name === '') this.report(place, 'api-empty', { detail: 'name' })
      return [name]
    })
  }

  #condition(value: unknown, path: string): string | undefined | false {
    if (value === undefined) return undefined
    if (typeof value !== 'string') {
      this.report(path, 'condition-not-a-string')
      return false
    }
    for (const problem of compileCondition(value).problems) this.problems.push({ path, ...problem })
    return value
  }

  #unknownProperties(prefix: string, object: JsonObject, known: readonly string[]): void {
    for (const name of Object.keys(object)) {
      if (known.includes(name)) continue
      this.report(`${prefix}${name}`, 'unknown-property', { what: name })
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
