/** The most that an entry of Harvest Data holds, bytes. */
export const longestContent = 1024

/** The types of what is written to Harvest Data through the API. */
export const contentTypes = ['application/json', 'text/plain', 'application/octet-stream'] as const
export type ContentType = (typeof contentTypes)[number]

/** Whether a media type is one that entries can have. */
export function isContentType(type: string): type is ContentType {
  return contentTypes.some((one) => one === type)
}

/** Why bytes cannot be an entry of a type; undefined where they can. */
export function contentRule(
  type: ContentType,
  bytes: Uint8Array,
): 'empty' | 'tooLong' | 'notJson' | 'notText' | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > longestContent) return 'tooLong'
  if (type === 'application/octet-stream') return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (type === 'application/json') JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof SyntaxError ? 'notJson' : 'notText'
  }
}
