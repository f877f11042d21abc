import type { ValueType } from './model.ts'

/** What a single resource holds, as the API writes it. */
export type Value = string | number | boolean

/** What a value breaks: its type, or the range of its model. */
export type ValueRule =
  | 'missing'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'base64'
  | 'time'
  | 'link'
  | 'range'
  | 'choice'
  | 'length'

/** What a model says beside the type: a span of numbers (or lengths), or a few values. */
export type Range =
  | { readonly kind: 'span'; readonly min: number; readonly max: number }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }

interface Typed {
  readonly type?: ValueType | string | undefined
  readonly range?: string | undefined
}

const span = /^(-?\d+(?:\.\d+)?)\s*(?:\.\.|-|–|to)\s*(-?\d+(?:\.\d+)?)(?:\s+\w+)?$/

/** A range as models write it, `0..255` or `1,2,4`; undefined for what only people can read. */
export function readRange(range: string | undefined): Range | undefined {
  const text = range?.trim() ?? ''
  const [, min, max] = span.exec(text) ?? []
  if (min !== undefined && max !== undefined) {
    return { kind: 'span', min: Number(min), max: Number(max) }
  }
  const choices = text.split(',').map((choice) => choice.trim())
  const isList = choices.length > 1 && choices.every((choice) => /^[\w.+-]{1,40}$/.test(choice))
  return isList ? { kind: 'choices', choices } : undefined
}

/** Whether a range is about how long a value is: of texts and bytes. */
const isLength = ({ type }: Typed) => type === 'STRING' || type === 'OPAQUE'

/** The rule that a value breaks, by the type and range of its resource; undefined where it fits. */
export function valueRule(resource: Typed, value: unknown): ValueRule | undefined {
  return typeRule(resource.type, value) ?? rangeRule(resource, value as Value)
}

function typeRule(type: Typed['type'], value: unknown): ValueRule | undefined {
  if (value === undefined || value === null || value === '') {
    return type === 'STRING' && value === '' ? undefined : 'missing'
  }
  switch (type) {
    case 'STRING':
      return typeof value === 'string' ? undefined : 'text'
    case 'INTEGER':
      return Number.isSafeInteger(value) ? undefined : 'integer'
    case 'FLOAT':
      return Number.isFinite(value) ? undefined : 'number'
    case 'BOOLEAN':
      return typeof value === 'boolean' ? undefined : 'boolean'
    case 'OPAQUE':
      return typeof value === 'string' && isBase64(value) ? undefined : 'base64'
    case 'TIME':
      return timeOf(value) === undefined ? 'time' : undefined
    case 'OBJLNK':
      return typeof value === 'string' && /^\d{1,5}:\d{1,5}$/.test(value) ? undefined : 'link'
    default:
      return undefined
  }
}

function rangeRule(resource: Typed, value: Value): ValueRule | undefined {
  const range = readRange(resource.range)
  if (!range || resource.type === 'BOOLEAN' || resource.type === 'TIME') return undefined
  if (range.kind === 'choices') return range.choices.includes(String(value)) ? undefined : 'choice'
  if (isLength(resource)) {
    const size = resource.type === 'OPAQUE' ? bytesIn(String(value)) : [...String(value)].length
    return size >= range.min && size <= range.max ? undefined : 'length'
  }
  if (typeof value !== 'number') return undefined
  return value >= range.min && value <= range.max ? undefined : 'range'
}

const isBase64 = (text: string) => /^[A-Za-z\d+/]+={0,2}$/.test(text) && text.length % 4 === 0
const bytesIn = (base64: string) => (base64.length * 3) / 4 - (base64.match(/=/g)?.length ?? 0)

/** `Apr 24, 2018 7:28:17 AM`, as the platform writes times of devices: in UTC. */
const written = /^[A-Z][a-z]{2} \d{1,2}, \d{4},? \d{1,2}:\d{2}:\d{2}\s[AP]M$/

/** A TIME in UNIX milliseconds: seconds since 1970, ISO 8601, or as the platform writes it. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value * 1000 : undefined
  if (typeof value !== 'string') return undefined
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(value)
  if (!isIso && !written.test(value)) return undefined
  const ms = Date.parse(isIso ? value : `${value.replaceAll(/\s/g, ' ')} UTC`)
  return Number.isFinite(ms) ? ms : undefined
}

/** What is entered as text as the value that its type wants; the text itself where it is none. */
export function enteredValue(type: Typed['type'], text: string): Value {
  const trimmed = text.trim()
  switch (type) {
    case 'INTEGER':
    case 'FLOAT':
      return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
    case 'BOOLEAN':
      return trimmed === 'true' ? true : trimmed === 'false' ? false : trimmed
    case 'TIME':
      return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed
    case 'STRING':
      return text
    default:
      return trimmed
  }
}
