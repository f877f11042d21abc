/**
 * A small assembler of WebAssembly's text format: enough for the modules that the sandbox begins
 * with and for its tests. Instructions are written folded, `(i32.add (local.get $a) (i32.const 1))`;
 * there are functions, imports of functions, a memory, data and a start function. Throws an Error
 * for what it does not know.
 */

type Node = string | readonly Node[]

const plain: Readonly<Record<string, number>> = {
  unreachable: 0x00,
  nop: 0x01,
  return: 0x0f,
  drop: 0x1a,
  'i32.eqz': 0x45,
  'i32.eq': 0x46,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.gt_s': 0x4a,
  'i32.gt_u': 0x4b,
  'i32.ge_u': 0x4f,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.div_s': 0x6d,
  'i32.rem_s': 0x6f,
  'i32.or': 0x72,
  'i32.shl': 0x74,
  'i32.extend16_s': 0xc1,
}
/** Instructions of memory with their alignment and offset, or the memory they mean. */
const onMemory: Readonly<Record<string, readonly number[]>> = {
  'i32.load8_u': [0x2d, 0, 0],
  'i32.store': [0x36, 2, 0],
  'i32.store8': [0x3a, 0, 0],
  'memory.size': [0x3f, 0],
  'memory.grow': [0x40, 0],
}
const onLocals: Readonly<Record<string, number>> = {
  'local.get': 0x20,
  'local.set': 0x21,
  'local.tee': 0x22,
}
const valueTypes: Readonly<Record<string, number>> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c }
const noResult = 0x40
const end = 0x0b

function parse(source: string): Node[] {
  const tokens = source.replaceAll(/;;.*/g, '').match(/"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+/g) ?? []
  const stack: Node[][] = [[]]
  for (const token of tokens) {
    if (token === '(') stack.push([])
    else if (token === ')') {
      const done = stack.pop() ?? []
      stack.at(-1)?.push(done)
    } else stack.at(-1)?.push(token)
  }
  return stack[0] ?? []
}

const listsIn = (nodes: readonly Node[], head: string) =>
  nodes.filter((node): node is readonly Node[] => typeof node !== 'string' && node[0] === head)

const textIn = (node: Node | undefined): string => {
  if (typeof node !== 'string') throw new Error(`a word was expected in ${JSON.stringify(node)}`)
  return node
}

/** The bytes of a quoted text; `\n`, `\"` and two hexadecimal digits after a backslash are known. */
function stringOf(node: Node | undefined): Buffer {
  const parts = textIn(node)
    .slice(1, -1)
    .split(/(\\[\da-f]{2}|\\.)/)
    .map((part) => {
      if (/^\\[\da-f]{2}$/.test(part)) return Buffer.from(part.slice(1), 'hex')
      if (part === '\\n') return Buffer.from('\n')
      return Buffer.from(part.startsWith('\\') ? part.slice(1) : part)
    })
  return Buffer.concat(parts)
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))]
}

function signed(value: number): number[] {
  const low = value & 127
  const rest = value >> 7
  const isLast = rest === (low & 64 ? -1 : 0)
  return isLast ? [low] : [low | 128, ...signed(rest)]
}

const joined = (...parts: readonly (number | readonly number[])[]): number[] => parts.flat()
const vector = (items: readonly (readonly number[])[]) => [
  ...unsigned(items.length),
  ...items.flat(),
]
const sized = (bytes: readonly number[]) => [...unsigned(bytes.length), ...bytes]
const named = (node: Node | undefined) => sized([...stringOf(node)])
const section = (id: number, items: readonly (readonly number[])[]) =>
  items.length === 0 ? [] : [id, ...sized(vector(items))]

/** Parameters or locals, named or not: `(param $a i32) (param i32 i32)`. */
function declared(nodes: readonly Node[], head: string) {
  return listsIn(nodes, head).flatMap(([, ...words]) => {
    const name = textIn(words[0])
    if (name.startsWith('$')) return [{ name, type: typeOf(words[1]) }]
    return words.map((word) => ({ name: '', type: typeOf(word) }))
  })
}

function typeOf(node: Node | undefined): number {
  const type = valueTypes[textIn(node)]
  if (type === undefined) throw new Error(`unknown type ${textIn(node)}`)
  return type
}

function signatureOf(func: readonly Node[]): number[] {
  const parameters = declared(func, 'param').map(({ type }) => [type])
  const results = listsIn(func, 'result').map(([, type]) => [typeOf(type)])
  return [0x60, ...vector(parameters), ...vector(results)]
}

/** The code of one function. */
function bodyOf(func: readonly Node[], functions: readonly string[]): number[] {
  const locals = declared(func, 'local')
  const names = [...declared(func, 'param'), ...locals].map(({ name }) => name)
  const indexIn = (all: readonly string[], node: Node | undefined) => {
    const index = all.lastIndexOf(textIn(node))
    if (index < 0) throw new Error(`unknown name ${textIn(node)}`)
    return index
  }
  const all = (nodes: readonly Node[], labels: readonly string[]): number[] =>
    nodes.flatMap((node) => one(node, labels))
  const one = (node: Node, labels: readonly string[]): number[] => {
    if (typeof node === 'string') throw new Error(`${node} must stand in parentheses`)
    const head = textIn(node[0])
    const rest = node.slice(1)
    const label = () => unsigned(labels.length - 1 - indexIn(labels, rest[0]))
    if (head === 'i32.const') return [0x41, ...signed(Number(textIn(rest[0])))]
    if (head === 'block' || head === 'loop') {
      const inner = all(rest.slice(1), [...labels, textIn(rest[0])])
      return [head === 'block' ? 0x02 : 0x03, noResult, ...inner, end]
    }
    if (head === 'if') {
      const inside = [...labels, '']
      const [otherwise] = listsIn(rest, 'else')
      const conditions = rest.filter(({ 0: word }) => word !== 'then' && word !== 'else')
      const then = all(listsIn(rest, 'then')[0]?.slice(1) ?? [], inside)
      const alternative = otherwise ? [0x05, ...all(otherwise.slice(1), inside)] : []
      return [...all(conditions, labels), 0x04, noResult, ...then, ...alternative, end]
    }
    if (head === 'br') return [0x0c, ...label()]
    if (head === 'br_if') return [...all(rest.slice(1), labels), 0x0d, ...label()]
    if (head === 'call') {
      return [...all(rest.slice(1), labels), 0x10, ...unsigned(indexIn(functions, rest[0]))]
    }
    const local = onLocals[head]
    if (local !== undefined) {
      return [...all(rest.slice(1), labels), local, ...unsigned(indexIn(names, rest[0]))]
    }
    const code = onMemory[head] ?? plain[head]
    if (code === undefined) throw new Error(`unknown instruction ${head}`)
    return [...all(rest, labels), ...[code].flat()]
  }
  const about = new Set(['export', 'param', 'result', 'local'])
  const instructions = func
    .slice(1)
    .filter((node) => typeof node !== 'string' && !about.has(textIn(node[0])))
  const types = locals.map(({ type }) => [1, type])
  return sized([...vector(types), ...all(instructions, []), end])
}

/** "\\0asm", then the version of the format. */
const header = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]

/** A module as bytes, from its text. */
export function assemble(source: string): Uint8Array<ArrayBuffer> {
  const [module = []] = parse(source)
  const parts = typeof module === 'string' ? [] : module
  const imports = listsIn(parts, 'import')
  const own = listsIn(parts, 'func')
  const imported = imports.map((node) => listsIn(node, 'func')[0] ?? [])
  const all = [...imported, ...own]
  const functions = all.map(([, name]) => (typeof name === 'string' ? name : ''))
  const exported = (node: readonly Node[], kind: number, index: number) =>
    listsIn(node, 'export').map(([, name]) => joined(named(name), kind, unsigned(index)))
  const memories = listsIn(parts, 'memory')
  const pages = memories.map((node) =>
    node.filter((word): word is string => typeof word === 'string' && /^\d+$/.test(word)),
  )
  return Uint8Array.from([
    ...header,
    ...section(1, all.map(signatureOf)),
    ...section(
      2,
      imports.map(([, from, name], index) => [
        ...named(from),
        ...named(name),
        0,
        ...unsigned(index),
      ]),
    ),
    ...section(
      3,
      own.map((_, index) => unsigned(imports.length + index)),
    ),
    ...section(
      5,
      pages.map(([first = '0', most]) =>
        joined(
          most === undefined ? 0 : 1,
          unsigned(Number(first)),
          most === undefined ? [] : unsigned(Number(most)),
        ),
      ),
    ),
    ...section(7, [
      ...memories.flatMap((node, index) => exported(node, 2, index)),
      ...own.flatMap((node, index) => exported(node, 0, imports.length + index)),
    ]),
    ...listsIn(parts, 'start').flatMap(([, name]) =>
      joined(8, sized(unsigned(functions.indexOf(textIn(name))))),
    ),
    ...section(
      10,
      own.map((func) => bodyOf(func, functions)),
    ),
    ...section(
      11,
      listsIn(parts, 'data').map(([, place, ...texts]) => {
        const at = typeof place === 'string' ? 0 : Number(textIn(place?.[1]))
        return joined(0, 0x41, signed(at), end, sized(texts.flatMap((text) => [...stringOf(text)])))
      }),
    ),
  ])
}
