const [quote, backslash, openList, closeList, open, close] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/**
 * The bytes of each object of a list that is JSON in UTF-8, as they came: to write them anew takes ten
 * times as long as to find them. Undefined where the brackets do not match.
 */
export function piecesOf(bytes: Uint8Array): Uint8Array[] | undefined {
  const pieces: Uint8Array[] = []
  let depth = 0
  let from = 0
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === open || byte === openList) {
      if (depth === 1) from = at
      depth += 1
    } else if (byte === close || byte === closeList) {
      depth -= 1
      if (depth === 1) pieces.push(bytes.subarray(from, at + 1))
    }
  }
  return depth === 0 && !inText ? pieces : undefined
}
