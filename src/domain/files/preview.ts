/** How a file can be looked at: as what, or not at all. */
export type PreviewKind = 'picture' | 'table' | 'json' | 'text'

const byEnding: Readonly<Record<string, PreviewKind>> = {
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  avif: 'picture',
  csv: 'table',
  tsv: 'table',
  json: 'json',
  geojson: 'json',
  txt: 'text',
  log: 'text',
  md: 'text',
  xml: 'text',
  yaml: 'text',
  yml: 'text',
  ini: 'text',
  conf: 'text',
  jsonl: 'text',
  ndjson: 'text',
  html: 'text',
  js: 'text',
  py: 'text',
  sh: 'text',
  pem: 'text',
}

/**
 * How a file can be looked at, by its type, or its name where the type says nothing. A drawing in SVG
 * is text: it could hold a program.
 */
export function previewKind(
  contentType: string | undefined,
  name: string,
): PreviewKind | undefined {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';')
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^image\/(?:png|jpe?g|gif|webp|avif)$/.test(type)) return 'picture'
  if (/^text\/(?:csv|tab-separated-values)$/.test(type)) return 'table'
  if (/[/+]json$/.test(type)) return 'json'
  if (/^text\/|[/+]xml$|^application\/(?:x-)?(?:yaml|javascript|ndjson)$/.test(type)) {
    return byEnding[ending] === 'table' || byEnding[ending] === 'json' ? byEnding[ending] : 'text'
  }
  const unknown = type === '' || type === '*/*' || type === 'application/octet-stream'
  return unknown ? byEnding[ending] : undefined
}

/** Bytes of a file that are read to look at its beginning. */
export const previewBytes = 256 * 1024
/** Bytes above which a picture is not shown before one asks for it: reads are billed by volume. */
export const shownAtOnce = 2_000_000
/** Bytes of a picture that is not shown at all. */
export const largestPicture = 50_000_000
/** Rows of a table that are shown. */
export const previewRows = 100
