import { brokenEncodingRule, bytesOf, hexDump, textOf } from './bytes.ts'

/** What a text may stand for, if it is encoded: as text where it is some, else its bytes. */
export interface Decoding {
  readonly encoding: 'hex' | 'base64'
  readonly bytes: number
  /** Readable text in UTF-8; undefined where the bytes are none. */
  readonly text: string | undefined
  /** Lines of sixteen bytes. */
  readonly dump: string
}

/** Characters of a text that is looked at: more is no payload that somebody reads. */
const longest = 20_000
/** Shorter text is rather a word than encoded bytes. */
const shortest = 4

/**
 * The ways in which a text can be decoded, the likelier first: hexadecimal digits, Base64. None for
 * what is rather a word or a number.
 */
export function decodingsOf(text: string): Decoding[] {
  if (text.length < shortest || text.length > longest) return []
  return (['hex', 'base64'] as const).flatMap((encoding): Decoding[] => {
    if (brokenEncodingRule(text, encoding) || !isLikely(text, encoding)) return []
    const bytes = bytesOf(text, encoding)
    const spelled = textOf(bytes)
    const isReadable = spelled !== undefined && !/[\p{Cn}\p{Co}]|[^\P{Cc}\t\r\n]/u.test(spelled)
    return [
      {
        encoding,
        bytes: bytes.length,
        text: isReadable ? spelled : undefined,
        dump: hexDump(bytes),
      },
    ]
  })
}

/** Words of letters are Base64 by chance: padding, a digit, a sign, or both cases within tell it. */
function isLikely(text: string, encoding: Decoding['encoding']): boolean {
  if (encoding === 'hex') return true
  return /[=+/]/.test(text) || (/\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text))
}
