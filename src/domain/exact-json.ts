/**
 * JSON whose numbers keep their digits. JavaScript rounds what is beyond 2^53 or has more than some
 * seventeen digits; such a number is held as a text behind a sign that no text of an API begins with
 * (half of a pair, which UTF-8 cannot write), and written as the number that it was.
 */
const sign = '\uDC00'

const numeral = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const mayBeLong = /(?:^|[[:,\s])-?(?:\d[\d.eE+-]{15}|\d+\.?\d*[eE])/
const written = /"\\udc00(-?\d[\d.eE+-]*)"/g

/** Whether a number is one that JavaScript holds as it is written. */
function fits(digits: string): boolean {
  const value = Number(digits)
  if (!Number.isFinite(value)) return false
  return digits.replaceAll(/e.*|\D/gi, '').length <= 15 || String(value) === digits
}

/** Whether a JSON text may hold a number that JavaScript would round. */
export const mayBeRounded = (text: string): boolean => mayBeLong.test(text)

/** `JSON.parse`, with numbers that would be rounded as `exactText` knows them. Throws as that does. */
export function parseJson(text: string): unknown {
  if (!mayBeRounded(text)) return JSON.parse(text)
  return JSON.parse(
    text.replaceAll(numeral, (token) =>
      token.startsWith('"') || fits(token) ? token : `"\\udc00${token}"`,
    ),
  )
}

/** `JSON.stringify`, with all digits of such numbers. */
export function writeJson(value: unknown, space?: number): string {
  return withDigits(JSON.stringify(value, null, space))
}

/** The same for a text that `JSON.stringify` has written. */
export function withDigits(json: string): string {
  return json.includes('"\\udc00') ? json.replaceAll(written, '$1') : json
}

/** A JSON text with a member a line and all its digits, as people read it; as it is where it is none. */
export function jsonInLines(text: string): string {
  try {
    return writeJson(parseJson(text), 2)
  } catch {
    return text
  }
}

/** A text to show: of a number that is held as one, its digits. */
export function exactText(text: string): string {
  return text.startsWith(sign) ? text.slice(1) : text
}
