import { lexCondition } from './condition-lexer.ts'
import type { SyntaxProblem, Token } from './condition-lexer.ts'
import type { SyntaxDetail } from './problem.ts'

/** The comparison operators. */
export type CompareOperator = '==' | '!=' | '>=' | '<=' | '>' | '<'

/** A condition as a tree; `at` is the offset of a node's first character in the text. */
export type ConditionNode =
  | {
      readonly kind: 'and' | 'or'
      readonly terms: readonly ConditionNode[]
      readonly at: number
    }
  | { readonly kind: 'not'; readonly term: ConditionNode; readonly at: number }
  | {
      readonly kind: 'compare'
      readonly operator: CompareOperator
      readonly left: ConditionNode
      readonly right: ConditionNode
      readonly at: number
    }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly args: readonly ConditionNode[]
      readonly at: number
    }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly at: number }

/** A parsed condition with its tokens, or what is wrong with its text. */
export type ParseResult =
  | { readonly ok: true; readonly node: ConditionNode; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: SyntaxProblem }

/** Deeper nesting than this is refused, so that no text can exhaust the stack. */
const MAX_DEPTH = 50

const COMPARE: ReadonlySet<string> = new Set(['==', '!=', '>=', '<=', '>', '<'])
const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false'])

class ConditionSyntaxError extends Error {
  readonly problem: SyntaxProblem
  constructor(problem: SyntaxProblem) {
    super(problem.detail)
    this.problem = problem
  }
}

function isCompare(text: string): text is CompareOperator {
  return COMPARE.has(text)
}

class Parser {
  readonly #tokens: readonly Token[]
  readonly #end: Token
  #next = 0
  #depth = 0

  constructor(tokens: readonly Token[], end: Token) {
    this.#tokens = tokens
    this.#end = end
  }

  parse(): ConditionNode {
    const node = this.#or()
    const rest = this.#peek()
    if (rest.kind !== 'end') throw this.#unexpected('expected-end')
    return node
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? this.#end
  }

  #is(...texts: string[]): boolean {
    const { kind, text } = this.#peek()
    return (kind === 'word' || kind === 'symbol') && texts.includes(text)
  }

  #take(): Token {
    const token = this.#peek()
    this.#next += 1
    return token
  }

  #unexpected(detail: SyntaxDetail): ConditionSyntaxError {
    const { kind, text, at: position } = this.#peek()
    if (kind === 'end') return new ConditionSyntaxError({ detail, position })
    return new ConditionSyntaxError({
      detail,
      what: kind === 'string' ? `'${text}'` : text,
      position,
    })
  }

  #nested(read: () => ConditionNode): ConditionNode {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) {
      throw new ConditionSyntaxError({ detail: 'too-deep', position: this.#peek().at })
    }
    const node = read()
    this.#depth -= 1
    return node
  }

  #chain(kind: 'and' | 'or', symbol: string, read: () => ConditionNode): ConditionNode {
    const first = read()
    if (!this.#is(kind, symbol)) return first
    const terms = [first]
    while (this.#is(kind, symbol)) {
      this.#take()
      terms.push(read())
    }
    return { kind, terms, at: first.at }
  }

  #or(): ConditionNode {
    return this.#chain('or', '||', () => this.#and())
  }

  #and(): ConditionNode {
    return this.#chain('and', '&&', () => this.#not())
  }

  #not(): ConditionNode {
    if (!this.#is('not', '!')) return this.#compare()
    const { at } = this.#take()
    return { kind: 'not', term: this.#nested(() => this.#not()), at }
  }

  #compare(): ConditionNode {
    const left = this.#primary()
    const { kind, text } = this.#peek()
    if (kind !== 'symbol' || !isCompare(text)) return left
    this.#take()
    return { kind: 'compare', operator: text, left, right: this.#primary(), at: left.at }
  }

  #primary(): ConditionNode {
    const { kind, text, at } = this.#peek()
    if (kind === 'symbol' && text === '(') {
      this.#take()
      const node = this.#nested(() => this.#or())
      this.#close()
      return node
    }
    if (kind === 'string') {
      this.#take()
      return { kind: 'literal', value: text, at }
    }
    if (kind === 'number') {
      this.#take()
      return { kind: 'literal', value: Number(text), at }
    }
    if (kind === 'word' && (text === 'true' || text === 'false')) {
      this.#take()
      return { kind: 'literal', value: text === 'true', at }
    }
    if (kind !== 'word' || RESERVED.has(text)) throw this.#unexpected('expected-value')
    this.#take()
    return this.#is('(') ? this.#call(text, at) : { kind: 'name', name: text, at }
  }

  #call(name: string, at: number): ConditionNode {
    this.#take()
    const args: ConditionNode[] = []
    while (!this.#is(')')) {
      if (args.length > 0) {
        if (!this.#is(',')) throw this.#unexpected('expected-comma')
        this.#take()
      }
      args.push(this.#nested(() => this.#or()))
    }
    this.#take()
    return { kind: 'call', name, args, at }
  }

  #close(): void {
    if (!this.#is(')')) throw this.#unexpected('expected-bracket')
    this.#take()
  }
}

/**
 * Parses a condition. From loosest to tightest: `or` (`||`), `and` (`&&`), `not` (`!`), one
 * comparison. Never throws: a problem says what is wrong, and where.
 */
export function parseCondition(source: string): ParseResult {
  const lexed = lexCondition(source)
  if (!lexed.ok) return lexed
  const end = lexed.tokens[lexed.tokens.length - 1]
  if (!end || lexed.tokens.length === 1) {
    return { ok: false, problem: { detail: 'empty', position: 0 } }
  }
  try {
    return { ok: true, node: new Parser(lexed.tokens, end).parse(), tokens: lexed.tokens }
  } catch (error) {
    if (!(error instanceof ConditionSyntaxError)) throw error
    return { ok: false, problem: error.problem }
  }
}
