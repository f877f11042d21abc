/**
 * SAM permissions as Soracom's documentation tells them, evaluated in the plainest way: what the
 * console and the sandbox are held against. It shares no code with either, on purpose.
 */

/** Everything a call may be judged by. */
export interface Call {
  readonly names: readonly string[]
  readonly now: number
  readonly clientIp: string
  readonly samUserName: string
  readonly operatorId: string
  readonly httpMethod: string
  readonly pathVariables: Readonly<Record<string, string>>
}

/** Nobody can tell: a syntax that is not documented, an unknown name, a comparison without meaning. */
const unknown = Symbol('unknown')
/** The value of a placeholder that the path does not have. */
const nothing = Symbol('nothing')

type Value = string | number | boolean | Date | bigint | typeof unknown | typeof nothing

const tokens = /\s*(?:('[^']*')|(\d+(?:\.\d+)?)|([A-Za-z]\w*)|(==|!=|>=|<=|&&|\|\||[<>!(),]))/y

function split(source: string): string[] {
  const found: string[] = []
  tokens.lastIndex = 0
  const text = source.trimEnd()
  while (tokens.lastIndex < text.length) {
    const token = tokens.exec(text)?.slice(1).find(Boolean)
    if (token === undefined) throw new SyntaxError()
    found.push(token)
  }
  return found
}

/** Evaluates a condition while reading it: or, and, not, one comparison. */
function evaluate(source: string, call: Call): Value {
  const rest = split(source)
  const at = (...words: string[]) => words.includes(rest[0] ?? '')
  const expect = (word: string) => {
    if (rest.shift() !== word) throw new SyntaxError()
  }
  const chain = (words: string[], read: () => Value, settles: boolean): Value => {
    const values: Value[] = [read()]
    while (at(...words)) {
      rest.shift()
      values.push(read())
    }
    if (values.length === 1) return values[0] ?? unknown
    if (values.includes(settles)) return settles
    return values.every((value) => value === !settles) ? !settles : unknown
  }
  const or = (): Value => chain(['or', '||'], and, true)
  const and = (): Value => chain(['and', '&&'], not, false)
  const not = (): Value => {
    if (!at('not', '!')) return comparison()
    rest.shift()
    const value = not()
    return typeof value === 'boolean' ? !value : unknown
  }
  const comparison = (): Value => {
    const left = primary()
    if (!at('==', '!=', '>=', '<=', '>', '<')) return left
    const operator = rest.shift() ?? ''
    return compared(left, operator, primary())
  }
  const primary = (): Value => {
    const token = rest.shift() ?? ''
    if (token === '(') {
      const value = or()
      expect(')')
      return value
    }
    if (token.startsWith("'")) return token.slice(1, -1)
    if (/^\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (!/^[A-Za-z]/.test(token) || ['and', 'or', 'not'].includes(token)) throw new SyntaxError()
    if (!at('(')) return variable(token, call)
    rest.shift()
    const args: Value[] = []
    while (!at(')')) {
      if (args.length > 0) expect(',')
      args.push(or())
    }
    rest.shift()
    return called(token, args, call)
  }
  const value = or()
  if (rest.length > 0) throw new SyntaxError()
  return value
}

const dayOf = (time: number) => new Date(new Date(time).toISOString().slice(0, 10))

function variable(name: string, call: Call): Value {
  switch (name) {
    case 'currentDate':
      return dayOf(call.now)
    case 'samUserName':
      return call.samUserName
    case 'operatorId':
      return call.operatorId
    case 'httpMethod':
      return call.httpMethod
    default:
      return unknown
  }
}

function called(name: string, args: readonly Value[], call: Call): Value {
  const [first] = args
  if (name === 'date' && args.length === 3 && args.every((arg) => typeof arg === 'number')) {
    const [year, month, day] = args.map((arg, at) => String(arg).padStart(at === 0 ? 4 : 2, '0'))
    const text = `${year}-${month}-${day}`
    const date = new Date(`${text}T00:00:00Z`)
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    return isReal ? date : unknown
  }
  if (args.length !== 1 || typeof first !== 'string') return unknown
  if (name === 'pathVariable') return call.pathVariables[first] ?? nothing
  return name === 'ipAddress' ? isWithin(call.clientIp, first) : unknown
}

function compared(left: Value, operator: string, right: Value): Value {
  if (left === unknown || right === unknown) return unknown
  if (left === nothing || right === nothing) {
    const other = left === nothing ? right : left
    if (typeof other !== 'string') return unknown
    return operator === '==' ? false : operator === '!=' ? true : unknown
  }
  if (typeof left !== typeof right) return unknown
  const [a, b] = [left, right].map((value) => (value instanceof Date ? value.getTime() : value))
  if (a === undefined || b === undefined) return unknown
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  if (typeof a !== 'number' || typeof b !== 'number') return unknown
  return { '>=': a >= b, '<=': a <= b, '>': a > b, '<': a < b }[operator] ?? unknown
}

/** IPv4 or IPv6 in bits; undefined for anything else. */
function bitsOf(address: string): string | undefined {
  const numbers = address.includes(':') ? groupsOf(address) : address.split('.')
  const [count, width, base] = address.includes(':') ? [8, 16, 16] : [4, 8, 10]
  if (numbers.length !== count) return undefined
  const bits = numbers.map((text) => Number.parseInt(text, base).toString(2).padStart(width, '0'))
  return bits.every((one) => one.length === width && !one.includes('N')) ? bits.join('') : undefined
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  if (tail === undefined) return before
  const after = tail.split(':').filter(Boolean)
  return [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
}

function isWithin(address: string, range: string): boolean | typeof unknown {
  const [network = '', length] = range.split('/')
  const [one, other] = [bitsOf(address), bitsOf(network)]
  if (one === undefined || other === undefined) return unknown
  const size = length === undefined ? other.length : Number(length)
  if (!Number.isInteger(size) || size < 0 || size > other.length) return unknown
  if (one.length !== other.length) return false
  return one.slice(0, size) === other.slice(0, size)
}

interface Statement {
  readonly effect: 'allow' | 'deny'
  readonly api: readonly string[]
  readonly condition?: string
}

/** A document's statements; `torn` where something in it is none. */
function statementsOf(text: string): { statements: Statement[]; torn: boolean } {
  if (text.trim() === '') return { statements: [], torn: false }
  let torn = false
  const statements: Statement[] = []
  try {
    const document = JSON.parse(text) as { statements: Partial<Statement & { api: string }>[] }
    for (const statement of document.statements) {
      const { effect, api, condition } = statement
      const names = [api].flat()
      const strings = names.filter((name) => typeof name === 'string')
      const fits =
        (effect === 'allow' || effect === 'deny') &&
        api !== undefined &&
        (Array.isArray(api) || typeof api === 'string') &&
        (condition === undefined || typeof condition === 'string')
      torn ||= !fits || strings.length < names.length
      if (fits) statements.push({ ...statement, effect, api: strings })
    }
  } catch {
    torn = true
  }
  return { statements, torn }
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split(/[*]+/).map((part) => part.replaceAll(/[^\w]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}

function isInForce({ condition }: Statement, call: Call): boolean | 'unknown' {
  if (condition === undefined) return true
  try {
    const value = evaluate(condition, call)
    return typeof value === 'boolean' ? value : 'unknown'
  } catch (error) {
    if (error instanceof SyntaxError) return 'unknown'
    throw error
  }
}

export interface Told {
  /** `unknown` where a condition on which it depends cannot be told. */
  readonly effect: 'allow' | 'deny' | 'unknown'
  /** A statement denies it. */
  readonly explicit: boolean
  /** A document, or part of one, could not be read. */
  readonly torn: boolean
}

/** Reads documents, for many calls. */
export function accessText(documents: readonly string[]): (call: Call) => Told {
  const read = documents.map(statementsOf)
  const all = read.flatMap(({ statements }) => statements)
  const torn = read.some((one) => one.torn)
  return (call) => {
    const { names } = call
    if (names.includes('Auth:logout')) return { effect: 'allow', explicit: false, torn: false }
    const hit = all.filter(({ api }) => api.some((one) => names.some((name) => matches(one, name))))
    const of = (wanted: Statement['effect']) =>
      hit.filter(({ effect }) => effect === wanted).map((statement) => isInForce(statement, call))
    const [allows, denies] = [of('allow'), of('deny')]
    if (denies.includes(true)) return { effect: 'deny', explicit: true, torn }
    const granted = allows.includes(true) || names.includes('AuditLog:getApiAuditLogs')
    const perhaps = granted ? denies.includes('unknown') : allows.includes('unknown')
    return { effect: perhaps ? 'unknown' : granted ? 'allow' : 'deny', explicit: false, torn }
  }
}
