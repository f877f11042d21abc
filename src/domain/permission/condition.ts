import type { Token } from './condition-lexer.ts'
import { parseCondition } from './condition-parser.ts'
import type { ConditionNode } from './condition-parser.ts'
import { compare, UNKNOWN } from './condition-values.ts'
import type { Value } from './condition-values.ts'
import { FUNCTIONS, VARIABLES } from './condition-vocabulary.ts'
import type { Expression, PermissionContext, ValueType } from './condition-vocabulary.ts'
import type { Problem, ProblemCode, ProblemFacts, Severity } from './problem.ts'

/** Whether a condition is met; `unknown` where the context or the language does not tell. */
export type Verdict = 'true' | 'false' | 'unknown'

/** A problem of a condition, without the place of the condition in its document. */
export type ConditionProblem = Omit<Problem, 'path'>

/** A condition made ready to be evaluated often. */
export interface CompiledCondition {
  readonly problems: readonly ConditionProblem[]
  readonly evaluate: (context: PermissionContext) => Verdict
}

const NOTHING: Expression = { type: 'any', run: () => UNKNOWN }

const UNCONFIRMED: ReadonlySet<string> = new Set('&& || ! != <= < > or not true false'.split(' '))

class Compiler {
  readonly problems: ConditionProblem[] = []

  report(code: ProblemCode, position: number, facts: ProblemFacts, severity: Severity = 'warning') {
    this.problems.push({ severity, code, ...facts, position })
  }

  compile(node: ConditionNode): Expression {
    switch (node.kind) {
      case 'literal': {
        const { value } = node
        const type = typeof value
        return {
          type: type === 'string' || type === 'number' ? type : 'boolean',
          constant: value,
          run: () => value,
        }
      }
      case 'name':
        return this.#name(node.name, node.at)
      case 'call':
        return this.#call(node.name, node.args, node.at)
      case 'not': {
        const term = this.boolean(node.term)
        return { type: 'boolean', run: (context) => negate(term.run(context)) }
      }
      case 'and':
      case 'or':
        return joined(
          node.kind,
          node.terms.map((term) => this.boolean(term)),
        )
      case 'compare':
        return this.#compare(node)
    }
  }

  boolean(node: ConditionNode): Expression {
    const expression = this.compile(node)
    if (expression.type !== 'boolean' && expression.type !== 'any') {
      this.report('condition-type', node.at, { detail: 'none' })
    }
    return expression
  }

  #name(name: string, at: number): Expression {
    const variable = VARIABLES.get(name)
    if (!variable) {
      const detail = FUNCTIONS.has(name) ? 'wrong-way-round' : 'none'
      this.report('condition-name', at, { detail, what: name, other: 'variable' })
      return NOTHING
    }
    if (!variable.confirmed) {
      this.report('condition-unconfirmed', at, { detail: 'variable', what: name }, 'note')
    }
    return { type: variable.type, run: variable.read }
  }

  #call(name: string, nodes: readonly ConditionNode[], at: number): Expression {
    const args = nodes.map((node) => this.compile(node))
    const called = FUNCTIONS.get(name)
    if (!called) {
      const detail = VARIABLES.has(name) ? 'wrong-way-round' : 'none'
      this.report('condition-name', at, { detail, what: name, other: 'function' })
      return NOTHING
    }
    const { parameters, type } = called
    const fits =
      args.length === parameters.length && args.every((arg, i) => suits(arg.type, parameters[i]))
    if (!fits) {
      const detail = parameters[0] === 'number' ? 'date' : 'none'
      this.report('condition-argument', at, { detail, what: name })
      return { ...NOTHING, type }
    }
    const constants = args.map((arg) => arg.constant)
    const known = constants.filter((value) => value !== undefined)
    const complaint = known.length === args.length ? called.complain(known) : undefined
    if (complaint) this.report('condition-argument', at, complaint)
    const apply = called.prepare(constants)
    return {
      type,
      run: (context) =>
        apply(
          args.map((arg) => arg.run(context)),
          context,
        ),
    }
  }

  #compare(node: Extract<ConditionNode, { kind: 'compare' }>): Expression {
    const left = this.compile(node.left)
    const right = this.compile(node.right)
    const { operator } = node
    if (!suits(left.type, right.type)) {
      const facts = { detail: 'types', what: left.type, other: right.type } as const
      this.report('condition-type', node.at, facts)
    } else if (operator !== '==' && operator !== '!=' && !(hasOrder(left) && hasOrder(right))) {
      const facts = { detail: 'order', what: left.type, other: operator } as const
      this.report('condition-type', node.at, facts)
    }
    return {
      type: 'boolean',
      run: (context) => compare(operator, left.run(context), right.run(context)),
    }
  }

  /** Notes each part of the grammar that Soracom's documentation does not show, once. */
  noteUnconfirmed(tokens: readonly Token[]): void {
    const seen = new Set<string>()
    for (const [index, { kind, text, at }] of tokens.entries()) {
      if (kind !== 'word' && kind !== 'symbol') continue
      const groups = text === '(' && !isCallee(tokens[index - 1])
      if (seen.has(text) || !(UNCONFIRMED.has(text) || groups)) continue
      seen.add(text)
      const facts = groups ? ({ detail: 'brackets' } as const) : { what: text }
      this.report('condition-unconfirmed', at, facts, 'note')
    }
  }
}

function isCallee(token: Token | undefined): boolean {
  return token?.kind === 'word' && !['and', 'or', 'not'].includes(token.text)
}

function suits(given: ValueType, wanted: ValueType | undefined): boolean {
  return given === wanted || given === 'any' || wanted === 'any'
}

function hasOrder({ type }: Expression): boolean {
  return type === 'date' || type === 'number' || type === 'any'
}

function negate(value: Value): Value {
  return typeof value === 'boolean' ? !value : UNKNOWN
}

/** A false term settles `and`, a true one `or`, whatever the unknown ones would have been. */
function joined(kind: 'and' | 'or', terms: readonly Expression[]): Expression {
  const settling = kind === 'or'
  return {
    type: 'boolean',
    run: (context) => {
      let result: Value = !settling
      for (const term of terms) {
        const value = term.run(context)
        if (value === settling) return settling
        if (typeof value !== 'boolean') result = UNKNOWN
      }
      return result
    },
  }
}

/**
 * Reads a condition of a permission or trust policy statement once, for many evaluations. Never
 * throws: a text that cannot be read has problems and is `unknown` for every call.
 */
export function compileCondition(source: string): CompiledCondition {
  const parsed = parseCondition(source)
  if (!parsed.ok) {
    const problem = { severity: 'warning', code: 'condition-syntax', ...parsed.problem } as const
    return { problems: [problem], evaluate: () => 'unknown' }
  }
  const compiler = new Compiler()
  const { run } = compiler.boolean(parsed.node)
  compiler.noteUnconfirmed(parsed.tokens)
  return {
    problems: compiler.problems.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)),
    evaluate: (context) => {
      const value = run(context)
      return typeof value === 'boolean' ? (value ? 'true' : 'false') : 'unknown'
    },
  }
}

/** Evaluates a condition once; see `compileCondition` for many times. */
export function evaluateCondition(source: string, context: PermissionContext): Verdict {
  return compileCondition(source).evaluate(context)
}
