/** Data as a call carries them: as text (UTF-8), or encoded as Base64 or hexadecimal digits. */
export type BinaryEncoding = 'string' | 'base64' | 'hex'

/** How many bytes a text has in UTF-8. */
export function byteCount(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Why a text is no data in its encoding: half a byte, or characters that the encoding does not have. */
export type EncodingRule = 'odd' | 'hex' | 'base64'

/** The rule that a text breaks; undefined for none. */
export function brokenEncodingRule(
  text: string,
  encoding: BinaryEncoding,
): EncodingRule | undefined {
  if (encoding === 'hex') {
    if (!/^[\da-f]*$/i.test(text)) return 'hex'
    return text.length % 2 === 0 ? undefined : 'odd'
  }
  const isBase64 = /^[A-Za-z\d+/]*={0,2}$/.test(text) && text.length % 4 === 0
  return encoding === 'base64' && !isBase64 ? 'base64' : undefined
}

/** The bytes that a text stands for. Throws a RangeError for one that breaks a rule of its encoding. */
export function bytesOf(text: string, encoding: BinaryEncoding): Uint8Array<ArrayBuffer> {
  if (brokenEncodingRule(text, encoding)) throw new RangeError(`not ${encoding}`)
  if (encoding === 'string') return new TextEncoder().encode(text)
  if (encoding === 'base64') {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  }
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Bytes as Base64. */
export function base64Of(bytes: Uint8Array): string {
  let characters = ''
  for (const byte of bytes) characters += String.fromCharCode(byte)
  return btoa(characters)
}

/** The text that bytes are in UTF-8; undefined where they are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes as people read them: lines of sixteen, with their place before and their characters behind. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const line = [...bytes.subarray(at, at + 16)]
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const text = line.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.'))
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(47)}  ${text.join('')}`)
  }
  return lines.join('\n')
}
