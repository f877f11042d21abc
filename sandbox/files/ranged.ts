/** A file that can be read in part. */
export interface RangedFile {
  readonly name: string
  /** Its media type. */
  readonly type: string
  /** Bytes. */
  readonly length: number
  /** Without quotation marks. */
  readonly etag: string
  /** UNIX milliseconds. */
  readonly modifiedTime: number
  /** The bytes from one (0 is the first) up to before another, in pieces. */
  readonly bytes: (from: number, to: number) => Iterable<Uint8Array>
}

/** What a request asks for of a file (RFC 9110, 13 and 14). */
export interface Wanted {
  readonly status: 200 | 206 | 304 | 416
  readonly headers: Readonly<Record<string, string>>
  /** The bytes to send, the second one excluded; none for 304 and 416. */
  readonly part: readonly [from: number, to: number] | undefined
}

/** Says which part of a file answers a request: all, a range, or nothing since it is known already. */
export function wantedOf(request: Headers, { length, etag, modifiedTime }: RangedFile): Wanted {
  const tag = `"${etag}"`
  const headers = {
    'accept-ranges': 'bytes',
    etag: tag,
    'last-modified': new Date(modifiedTime).toUTCString(),
  }
  if (matches(request.get('if-none-match'), tag)) return { status: 304, headers, part: undefined }
  const condition = request.get('if-range')
  const range = condition === null || condition === tag ? request.get('range') : null
  const part = range === null ? undefined : partOf(range, length)
  if (part === undefined) {
    return {
      status: 200,
      headers: { ...headers, 'content-length': String(length) },
      part: [0, length],
    }
  }
  if (part === 'none') {
    const told = { ...headers, 'content-range': `bytes */${length}` }
    return { status: 416, headers: told, part: undefined }
  }
  const [from, to] = part
  const told = {
    ...headers,
    'content-range': `bytes ${from}-${to - 1}/${length}`,
    'content-length': String(to - from),
  }
  return { status: 206, headers: told, part }
}

function matches(list: string | null, tag: string): boolean {
  const tags = list?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(tag)
}

/** A range of bytes; undefined for what is none or several, which is answered with all. */
function partOf(range: string, length: number): [number, number] | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const size = Math.min(Number(last), length)
    return size === 0 ? 'none' : [length - size, length]
  }
  const from = Number(first)
  const to = last === '' ? length : Math.min(Number(last) + 1, length)
  if (last !== '' && Number(last) < from) return undefined
  return from >= length ? 'none' : [from, to]
}

/** The header that has a browser save a file under its name, whatever that is (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return plain === name
    ? `attachment; filename="${name}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
