/**
 * What of a record is at hand for the whole fleet: a text is searched by its parts, a code is one of
 * a few values (or several of them), a number compares.
 */
export type Field<R> =
  | { readonly kind: 'text' | 'code'; of(record: R): string | readonly string[] | undefined }
  | { readonly kind: 'number'; of(record: R): number | undefined }

export type Fields<R> = Readonly<Record<string, Field<R>>>

/** As short as they can be: a column of a whole fleet may have more values than a part of it. */
export type CodeNumbers = Uint16Array | Uint32Array

/** The values of one field for the records of a part, in arrays that are stored as they are. */
export type PartColumn =
  | { readonly kind: 'text'; readonly text: string; readonly starts: Uint32Array }
  | { readonly kind: 'code'; readonly values: readonly string[]; readonly codes: CodeNumbers }
  | { readonly kind: 'number'; readonly numbers: Float64Array }

/** The records themselves: JSON in UTF-8, one behind the other, and where each ends. */
export interface RawPart {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array
}

/** Records as they are loaded, some hundred, or a whole fleet. */
export interface Part {
  readonly count: number
  readonly columns: Readonly<Record<string, PartColumn>>
}

/** Stands around each of several values of a text, and between those of a code. */
export const separator = '\u001f'

/** Text as the fleet compares it: composed, in small letters, on one line. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('\n', ' ')
}

function written(value: string | readonly string[] | undefined, around: boolean): string {
  if (value === undefined || typeof value === 'string') return value ?? ''
  if (value.length === 0) return ''
  const joined = value.join(separator)
  return around ? separator + joined + separator : joined
}

/** The values of a field; a record that breaks it counts as having none. */
export function columnOf<R>(field: Field<R>, records: readonly R[]): PartColumn {
  if (field.kind === 'number') {
    const numbers = new Float64Array(records.length)
    for (const [at, record] of records.entries()) numbers[at] = sure(field.of, record) ?? NaN
    return { kind: 'number', numbers }
  }
  const { kind, of } = field
  const valueOf = (record: R) => written(sure(of, record), kind === 'text')
  if (kind === 'text') return textColumn(records.map((record) => folded(valueOf(record))))
  const known = new Map<string, number>()
  const codes = new Uint16Array(records.length)
  for (const [at, record] of records.entries()) {
    const value = valueOf(record)
    const code = known.get(value) ?? known.size
    if (code === known.size) known.set(value, code)
    codes[at] = code
  }
  return { kind: 'code', values: [...known.keys()], codes }
}

function textColumn(values: readonly string[]): PartColumn {
  const starts = new Uint32Array(values.length + 1)
  let end = 0
  for (const [at, value] of values.entries()) starts[at + 1] = end += value.length + 1
  return { kind: 'text', text: `${values.join('\n')}\n`, starts }
}

function sure<R, T>(of: (record: R) => T, record: R): T | undefined {
  try {
    return of(record)
  } catch {
    return undefined
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Rows whose records are read together: a sorted list needs few of many such blocks. */
export const blockRows = 100

export interface Packed {
  readonly part: Part
  /** The records, block by block. */
  readonly raws: readonly RawPart[]
}

/** Packs records into a part: its fields, and the records as bytes, which may be those they came in. */
export function packed<R>(
  fields: Fields<R>,
  records: readonly R[],
  pieces: readonly Uint8Array[] = records.map((one) => encoder.encode(JSON.stringify(one))),
): Packed {
  const columns: Record<string, PartColumn> = {}
  for (const [id, field] of Object.entries(fields)) {
    columns[id] = columnOf(field, records)
  }
  const raws: RawPart[] = []
  for (let at = 0; at < records.length; at += blockRows) {
    raws.push(rawOf(pieces.slice(at, at + blockRows)))
  }
  return { part: { count: records.length, columns }, raws }
}

/** Pieces one behind the other. */
function rawOf(pieces: readonly Uint8Array[]): RawPart {
  const ends = new Uint32Array(pieces.length)
  let end = 0
  for (const [at, piece] of pieces.entries()) ends[at] = end += piece.length
  const bytes = new Uint8Array(end)
  for (const [at, piece] of pieces.entries()) bytes.set(piece, (ends[at] ?? 0) - piece.length)
  return { bytes, ends }
}

/** The JSON of one record of a block. */
export function recordText({ bytes, ends }: RawPart, at: number): string {
  return decoder.decode(bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]))
}

/** The text of one record in a column of texts. */
export function textAt({ text, starts }: Extract<PartColumn, { kind: 'text' }>, at: number) {
  return text.slice(starts[at], (starts[at + 1] ?? 1) - 1)
}
