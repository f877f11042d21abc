import type { Token } from './condition-lexer.ts'
import { parseCondition } from './condition-parser.ts'
import type { ConditionNode } from './condition-parser.ts'
import { compare, UNKNOWN } from './condition-values.ts'
import type { Value } from './condition-values.ts'
import { FUNCTIONS, VARIABLES } from './condition-vocabulary.ts'
import type { Expression, PermissionContext, ValueType } from './condition-vocabulary.ts'
import type { Problem, ProblemCode, Severity } from './problem.ts'

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

  report(code: ProblemCode, position: number, message: string, severity: Severity = 'warning') {
    this.problems.push({ severity, code, message, position })
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
      this.report('condition-type', node.at, 'This is neither true nor false; compare it with ==.')
    }
    return expression
  }

  #name(name: string, at: number): Expression {
    const variable = VARIABLES.get(name)
    if (!variable) {
      const hint = FUNCTIONS.has(name) ? `; ${name} is a function and needs brackets` : ''
      this.report('condition-name', at, `There is no variable ${name}${hint}.`)
      return NOTHING
    }
    if (!variable.confirmed) {
      this.report(
        'condition-unconfirmed',
        at,
        `Soracom's documentation does not mention the variable ${name}.`,
        'note',
      )
    }
    return { type: variable.type, run: variable.read }
  }

  #call(name: string, nodes: readonly ConditionNode[], at: number): Expression {
    const args = nodes.map((node) => this.compile(node))
    const called = FUNCTIONS.get(name)
    if (!called) {
      const hint = VARIABLES.has(name) ? `; ${name} is a variable and has no brackets` : ''
      this.report('condition-name', at, `There is no function ${name}${hint}.`)
      return NOTHING
    }
    const { parameters, type } = called
    const fits =
      args.length === parameters.length && args.every((arg, i) => suits(arg.type, parameters[i]))
    if (!fits) {
      this.report(
        'condition-argument',
        at,
        `The function ${name} takes ${describeParameters(parameters)}.`,
      )
      return { ...NOTHING, type }
    }
    const constants = args.map((arg) => arg.constant)
    const known = constants.filter((value) => value !== undefined)
    const complaint = known.length === args.length ? called.complain(known) : undefined
    if (complaint !== undefined) this.report('condition-argument', at, complaint)
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
      this.report(
        'condition-type',
        node.at,
        `A ${left.type} and a ${right.type} cannot be compared with each other.`,
      )
    } else if (operator !== '==' && operator !== '!=' && !(hasOrder(left) && hasOrder(right))) {
      this.report('condition-type', node.at, `A ${left.type} has no order for ${operator}.`)
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
      const what = groups ? 'brackets that group conditions' : text
      this.report(
        'condition-unconfirmed',
        at,
        `Soracom's documentation does not mention ${what}; try the permission before relying on it.`,
        'note',
      )
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

function describeParameters(parameters: readonly ValueType[]): string {
  return parameters[0] === 'number'
    ? 'a year, a month and a day as whole numbers'
    : 'one string in single quotes'
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
