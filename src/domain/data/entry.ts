/** An entry of Harvest Data, as far as its content is read; names as in the API. */
export interface EntryLike {
  readonly content?: string | undefined
  readonly contentType?: string | undefined
}

export type Value = string | number | boolean | null

/** What an entry says: its values by key, nested keys joined by dots; or text that is no JSON. */
export type Reading =
  | { readonly values: Readonly<Record<string, Value>> }
  | { readonly text: string }

/** Keys of an entry that are shown; one that has more is no measurement. */
const mostKeys = 100

/** Reads the content of an entry. Whatever it holds, it never throws. */
export function readEntry({ content = '' }: EntryLike): Reading {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return { text: content }
  }
  if (parsed === null || typeof parsed !== 'object') return { text: content }
  return { values: unfolded(parsed) }
}

/** The values of an object by key, nested keys joined by dots; a hundred at most. */
export function unfolded(node: object): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {}
  unfold(node, '', values)
  return values
}

function unfold(node: object, prefix: string, into: Record<string, Value>): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (Object.keys(into).length >= mostKeys) return
    const name = `${prefix}${key}`
    if (value !== null && typeof value === 'object') unfold(value, `${name}.`, into)
    else if (typeof value !== 'undefined') into[name] = value as Value
  }
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

/** The keys under which any of the readings has a number, in the order in which they first come. */
export function numericKeys(readings: readonly Reading[]): string[] {
  return keysOf(readings, (value) => typeof value === 'number' && Number.isFinite(value))
}

/** All keys of the readings, in the order in which they first come. */
export function allKeys(readings: readonly Reading[]): string[] {
  return keysOf(readings, () => true)
}

function keysOf(readings: readonly Reading[], fits: (value: Value) => boolean): string[] {
  const keys = new Set<string>()
  for (const reading of readings) {
    if (!('values' in reading)) continue
    for (const [key, value] of Object.entries(reading.values)) if (fits(value)) keys.add(key)
  }
  return [...keys]
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
