import { isSdkFunction, sdkFunctions } from './sdk.ts'

/** Reads WebAssembly's binary format, as far as one must know what a module needs and offers. */

const kinds = ['function', 'table', 'memory', 'global', 'tag'] as const

type Kind = (typeof kinds)[number]

/** Something that a module needs, or offers; `type` of a function, where it could be read. */
export interface Extern {
  readonly name: string
  readonly kind: Kind
  readonly type?: string | undefined
}

export interface Import extends Extern {
  readonly module: string
}

export interface Memory {
  /** Pages at the start, and at most, of 65,536 bytes each. */
  readonly pages: number
  readonly most: number | undefined
  /** Shared between threads, or with addresses of 64 bits. */
  readonly unusual: boolean
}

export interface ModuleFacts {
  readonly imports: readonly Import[]
  readonly exports: readonly Extern[]
  /** Those it has itself; what it imports stands among its imports. */
  readonly memories: readonly Memory[]
  /** What it wants of the memory that it imports. */
  readonly importedMemories: readonly Memory[]
}

/** A part of a module: from its id to its end, and where what it holds begins. */
export interface Part {
  readonly id: number
  readonly start: number
  readonly from: number
  readonly to: number
}

/** What keeps bytes from being read: they are none of WebAssembly's, another kind of it, or cut off. */
export type Unreadable = 'magic' | 'component' | 'broken'

/** Where a file begins: "\0asm", then the version of the format. */
const magic = [0x00, 0x61, 0x73, 0x6d]
const formatVersion = 1

/** Why bytes are no module, as far as their first eight say. */
export function brokenHeader(bytes: Uint8Array): Unreadable | undefined {
  if (magic.some((byte, at) => bytes[at] !== byte)) return 'magic'
  const [version, , layer] = bytes.subarray(4, 8)
  if (bytes.length < 8) return 'broken'
  if (layer !== 0) return 'component'
  if (version !== formatVersion) return 'broken'
  return undefined
}

/** What a module needs and offers, or why it cannot be read. The code itself is not looked at. */
export function readModule(bytes: Uint8Array): ModuleFacts | Unreadable {
  const header = brokenHeader(bytes)
  if (header) return header
  try {
    return factsOf(bytes)
  } catch (error) {
    if (error instanceof RangeError) return 'broken'
    throw error
  }
}

/** The parts of a module. Throws a RangeError for one that is cut off. */
export function partsOf(bytes: Uint8Array): Part[] {
  const reader = new Reader(bytes, 8)
  const parts: Part[] = []
  while (reader.at < bytes.length) {
    const start = reader.at
    const id = reader.byte()
    const size = reader.number()
    const from = reader.at
    reader.skip(size)
    parts.push({ id, start, from, to: reader.at })
  }
  return parts
}

function factsOf(bytes: Uint8Array): ModuleFacts {
  const parts = partsOf(bytes)
  const read = <T>(id: number, one: (reader: Reader) => T): T[] => {
    const part = parts.find((candidate) => candidate.id === id)
    if (!part) return []
    const reader = new Reader(bytes.subarray(0, part.to), part.from)
    return Array.from({ length: reader.count() }, () => one(reader))
  }
  const types = typesIn(read)
  const importedMemories: Memory[] = []
  const imports = read(2, (reader): Import => {
    const module = reader.name()
    const name = reader.name()
    const kind = reader.kind()
    if (kind === 'function') return { module, name, kind, type: types?.[reader.number()] }
    if (kind === 'memory') importedMemories.push(reader.memory())
    else if (kind === 'table') reader.table()
    else {
      reader.skip(1)
      reader.number()
    }
    return { module, name, kind }
  })
  const functions = [
    ...imports.filter(({ kind }) => kind === 'function').map(({ type }) => type),
    ...read(3, (reader) => types?.[reader.number()]),
  ]
  const memories = read(5, (reader) => reader.memory())
  const exports = read(7, (reader): Extern => {
    const name = reader.name()
    const kind = reader.kind()
    const index = reader.number()
    return { name, kind, type: kind === 'function' ? functions[index] : undefined }
  })
  return { imports, exports, memories, importedMemories }
}

const letters = new Map([
  [0x7f, 'i'],
  [0x7e, 'l'],
  [0x7d, 'f'],
  [0x7c, 'd'],
])

/** The types of functions; undefined where there are others among them, which nobody needs here. */
function typesIn(
  read: <T>(id: number, one: (reader: Reader) => T) => T[],
): (string | undefined)[] | undefined {
  let strange = false
  const types = read(1, (reader) => {
    if (strange || reader.byte() !== 0x60) {
      strange = true
      return undefined
    }
    const values = () =>
      Array.from({ length: reader.count() }, () => letters.get(reader.byte()) ?? '?').join('')
    const parameters = values()
    return `${parameters}:${values()}`
  })
  return strange ? undefined : types
}

/** Reads on through bytes. Throws a RangeError beyond their end, and for what cannot be. */
class Reader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  byte(): number {
    const byte = this.#bytes[this.at++]
    if (byte === undefined) throw new RangeError('cut off')
    return byte
  }

  skip(bytes: number): void {
    this.at += bytes
    if (this.at > this.#bytes.length) throw new RangeError('cut off')
  }

  /** A whole number, seven bits to the byte; larger ones than can be counted are refused. */
  number(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (!Number.isSafeInteger(value)) throw new RangeError('too large')
      if (byte < 128) return value
    }
  }

  /** How many things follow, each at least a byte. */
  count(): number {
    const count = this.number()
    if (count > this.#bytes.length - this.at) throw new RangeError('cut off')
    return count
  }

  name(): string {
    const length = this.count()
    const from = this.at
    this.skip(length)
    return new TextDecoder().decode(this.#bytes.subarray(from, this.at))
  }

  kind(): Kind {
    const kind = kinds[this.byte()]
    if (!kind) throw new RangeError('unknown kind')
    return kind
  }

  memory(): Memory {
    const flags = this.byte()
    const pages = this.number()
    return { pages, most: flags & 1 ? this.number() : undefined, unusual: flags > 1 }
  }

  table(): void {
    this.byte()
    const flags = this.byte()
    this.number()
    if (flags & 1) this.number()
  }
}

/** Whether the platform has what a module imports, of the type that it wants. */
export function isProvided({ module, name, kind, type }: Import): boolean {
  if (module !== 'env') return false
  if (kind === 'memory') return name === 'memory'
  if (kind !== 'function' || !isSdkFunction(name)) return false
  return type === undefined || type === sdkFunctions[name]
}
