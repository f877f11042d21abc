import { brokenEncodingRule, bytesOf, textOf } from './bytes.ts'

/** An entry of Harvest Data, as far as its content is read; names as in the API. */
export interface EntryLike {
  readonly content?: string | undefined
  readonly contentType?: string | undefined
}

export type Value = string | number | boolean | null

/** What an entry says: its values by key, nested keys joined by dots; or text that is no JSON. */
export type Reading =
  | {
      readonly values: Readonly<Record<string, Value>>
      /** Keys that are there and not among the values; none when left out. */
      readonly more?: number
    }
  | { readonly text: string }

/** Keys of an entry that are shown; one that has more is no measurement. */
export const mostKeys = 100
/** How deep what is nested is unfolded; below that it stays JSON text. */
const deepest = 8

/** Reads the content of an entry. Whatever it holds, it never throws. */
export function readEntry({ content = '' }: EntryLike): Reading {
  const parsed = objectIn(content)
  return parsed ? unfoldedWhole(withPayload(parsed)) : { text: String(content) }
}

/** The object that a text is in JSON; a content may be one already, as some answers hold it. */
function objectIn(content: unknown): object | undefined {
  try {
    const parsed: unknown = typeof content === 'string' ? JSON.parse(content) : content
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}

/** What a device sent as JSON where no parser knew it is kept as Base64 under `payload`: it is read too. */
function withPayload(node: object): object {
  const payload: unknown = 'payload' in node ? node.payload : undefined
  if (typeof payload !== 'string' || brokenEncodingRule(payload, 'base64')) return node
  const inner = objectIn(textOf(bytesOf(payload, 'base64')))
  return inner ? { ...node, 'payload (JSON)': inner } : node
}

/** The values of an object by key, nested keys joined by dots; a hundred at most. */
export function unfolded(node: object): Readonly<Record<string, Value>> {
  return unfoldedWhole(node).values
}

/**
 * An object that inherits nothing, since a key may be called `__proto__`. What `Object.create(null)`
 * makes is a table of its own, many times as large: there may be 200,000 of them.
 */
class Values {
  [key: string]: Value
}
Object.setPrototypeOf(Values.prototype, null)
Reflect.deleteProperty(Values.prototype, 'constructor')

function unfoldedWhole(node: object): { values: Record<string, Value>; more?: number } {
  const values = new Values()
  const more = unfold(node, '', 1, values, { left: mostKeys })
  return more > 0 ? { values, more } : { values }
}

/** Writes the values of a node; answers how many keys were left out. */
function unfold(
  node: object,
  prefix: string,
  depth: number,
  into: Record<string, Value>,
  room: { left: number },
): number {
  let more = 0
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const name = `${prefix}${key}`
    if (value !== null && typeof value === 'object' && depth < deepest) {
      more += unfold(value, `${name}.`, depth + 1, into, room)
    } else if (value !== undefined) {
      if (room.left === 0) more += 1
      else {
        if (!(name in into)) room.left -= 1
        into[name] = typeof value === 'object' && value !== null ? cut(value) : (value as Value)
      }
    }
  }
  return more
}

/** What is nested too deep, as the beginning of its JSON text. */
function cut(node: object): string {
  return JSON.stringify(node).slice(0, 500)
}

/**
 * Hexadecimal digits as the text they spell in UTF-8; undefined where they spell none that can be
 * read, or are none.
 */
export function textOfHex(hex: string): string | undefined {
  if (hex === '' || hex.length % 2 !== 0 || !/^[\da-f]+$/i.test(hex)) return undefined
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[\p{Cc}\p{Cn}\p{Co}]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** The keys of a content that is a JSON object, as metadata of Harvest Data tells them; else none. */
export function attributeNamesOf(content = ''): string[] {
  if (!content.startsWith('{')) return []
  try {
    return Object.keys(JSON.parse(content) as object)
  } catch {
    return []
  }
}
