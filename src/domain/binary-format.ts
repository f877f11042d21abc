/** A value that a format reads out of bytes. */
export type Parsed = number | boolean | string

type Reader = (bytes: Uint8Array, size: number) => Parsed | undefined

/** Reads `size` bits from the front of as many whole bytes; what is left of the last is not read. */
function bits(bytes: Uint8Array, size: number): bigint {
  const spare = BigInt(bytes.length * 8 - size)
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> spare
}

const readers: Readonly<Record<string, Reader>> = {
  uint: (bytes, size) => Number(bits(bytes, size)),
  int: (bytes, size) => Number(BigInt.asIntN(size, bits(bytes, size))),
  float: (bytes, size) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return size === 32 ? view.getFloat32(0) : size === 64 ? view.getFloat64(0) : undefined
  },
}

const calculations: Readonly<Record<string, (value: number, by: number) => number>> = {
  '+': (value, by) => value + by,
  '-': (value, by) => value - by,
  '*': (value, by) => value * by,
  '/': (value, by) => value / by,
}

/**
 * What a binary parser's custom format reads out of a payload: values separated by spaces, each
 * `name:index:type:size` with `little-endian` and calculations such as `/10` after it. Without an
 * index a value begins after the one before. Types are `int`, `uint` and `float` (sizes in bits),
 * `char` (in bytes) and `bool` (the number of the bit, 7 the highest).
 *
 * What the payload is too short for, and what cannot be understood, is left out. Undefined for the
 * name of a built-in format (`@...`).
 */
export function parseBinary(
  format: string,
  payload: Uint8Array,
): Record<string, Parsed> | undefined {
  if (format.startsWith('@')) return undefined
  const values = new Map<string, Parsed>()
  let next = 0
  for (const [name = '', index = '', type = '', size = '', ...rest] of definitionsIn(format)) {
    const from = index === '' ? next : Number(index)
    const length = lengthOf(type, Number(size))
    const bytes = payload.slice(from, from + length)
    next = from + length
    if (!/^[\w#$-]+$/.test(name) || length === 0 || bytes.length < length) continue
    if (rest.includes('little-endian')) bytes.reverse()
    const value = read(type, Number(size), bytes)
    if (value !== undefined) values.set(name, calculated(value, rest))
  }
  return Object.fromEntries(values)
}

function definitionsIn(format: string): string[][] {
  const parts = format.split(/\s+/).filter((part) => part !== '')
  return parts.map((part) => part.split(':'))
}

/** Bytes that a value takes; none for what is no value. */
function lengthOf(type: string, size: number): number {
  if (type === 'bool') return Number.isInteger(size) && size >= 0 && size <= 7 ? 1 : 0
  if (!Number.isInteger(size) || size < 1) return 0
  if (type === 'char') return size
  return Object.hasOwn(readers, type) && size <= 64 ? Math.ceil(size / 8) : 0
}

function read(type: string, size: number, bytes: Uint8Array): Parsed | undefined {
  if (type === 'bool') return (((bytes[0] ?? 0) >> size) & 1) === 1
  if (type === 'char') return new TextDecoder().decode(bytes)
  return readers[type]?.(bytes, size)
}

function calculated(value: Parsed, steps: readonly string[]): Parsed {
  if (typeof value !== 'number') return value
  return steps.reduce((result, step) => {
    const calculate = calculations[step.charAt(0)]
    const by = Number(step.slice(1))
    return calculate && step.length > 1 && Number.isFinite(by) ? calculate(result, by) : result
  }, value)
}
