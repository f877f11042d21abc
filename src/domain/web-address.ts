/**
 * An address that came from outside, where it is one of the web or of this host; undefined for any
 * other (`javascript:`, `data:`), which must become neither a link nor a picture.
 */
export function webAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text, here)) return undefined
  return /^https?:$/.test(new URL(text, here).protocol) ? text : undefined
}

/** Stands for wherever the console is: an address without a scheme is of the same host. */
const here = 'https://console.invalid'

/** A part of an address as it was meant; as it stands where it cannot be decoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
