import { z, type ZodType } from 'zod'
import { mayBeRounded, parseJson as parseExactly } from '../../src/domain/exact-json.ts'
import { badRequest, bodyTooLarge, missingField, notJson } from './errors.ts'

/** Bytes a request body may have. */
export const bodyLimit = 1_000_000
/** Objects and arrays within one another; no body of the API comes near. */
const depthLimit = 64

/** The request's body as text, at most `bodyLimit` bytes. Throws 413. */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw bodyTooLarge(bodyLimit)
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > bodyLimit) throw bodyTooLarge(bodyLimit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The value of a JSON text. Throws 400 for text that is no JSON or is nested absurdly deep. */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw notJson()
  }
  if (tooDeep(value)) throw notJson()
  return value
}

function tooDeep(root: unknown): boolean {
  let level = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthLimit) return true
    level = level.flatMap((node) =>
      node !== null && typeof node === 'object' ? Object.values(node) : [],
    )
  }
  return false
}

/** Path parameters, percent-decoded. Throws 400 for one that cannot be decoded. */
export function decodeParameters(
  encoded: Readonly<Record<string, string>>,
): Record<string, string> {
  const decoded: Record<string, string> = {}
  for (const [name, value] of Object.entries(encoded)) {
    try {
      decoded[name] = decodeURIComponent(value)
    } catch {
      throw badRequest(
        name,
        'is not valid percent-encoding',
        'パーセントエンコーディングが正しくありません',
      )
    }
  }
  return decoded
}

/** The query as validated by `schema`; a repeated key becomes an array. Throws 400. */
export function parseQuery(schema: ZodType, query: URLSearchParams): unknown {
  const flags = booleanFields(schema)
  const given: Record<string, unknown> = {}
  for (const name of new Set(query.keys())) {
    const values = query
      .getAll(name)
      .map((value) => (flags.has(name) ? asBoolean(name, value) : value))
    given[name] = values.length > 1 ? values : values[0]
  }
  const parsed = parseWith(schema, given)
  const limit = (parsed as { limit?: unknown }).limit
  if (typeof limit === 'number' && limit < 1)
    throw badRequest('limit', 'must be at least 1', '1 以上にしてください')
  return parsed
}

/** The body as validated by `schema`; an absent body counts as an empty object. Throws 400. */
export function parseBody<T>(schema: ZodType<T>, text: string, required: boolean): T {
  if (text.trim() === '') {
    if (required) throw missingField('body')
    return parseWith(schema, {})
  }
  const value = parseWith(schema, parseJson(text))
  // Where anything may stand (a group's settings), a number keeps its digits.
  const exact = mayBeRounded(text) ? schema.safeParse(parseExactly(text)) : undefined
  return exact?.success ? exact.data : value
}

/** Validates a value. Throws 400 with the name of the first field that is not acceptable. */
export function parseWith<T>(schema: ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (!issue) throw notJson()
  const path = [...issue.path]
  if (issue.code === 'unrecognized_keys') path.push(issue.keys[0] ?? '')
  const field = path.length === 0 ? 'body' : path.map(String).join('.')
  if (issue.code === 'invalid_type' && isMissing(value, issue.path)) throw missingField(field)
  throw badRequest(field, describe(issue, z.locales.en()), describe(issue, z.locales.ja()))
}

type Issue = z.core.$ZodIssue
type Locale = ReturnType<typeof z.locales.en>

function describe(issue: Issue, locale: Locale): string {
  const choice = issue.code === 'invalid_union' ? choices(issue) : undefined
  if (choice) return describe(choice, locale)
  const { message: _, ...raw } = issue
  const said = locale.localeError(raw as Parameters<typeof locale.localeError>[0])
  return (typeof said === 'string' ? said : said?.message) ?? issue.message
}

/** A union of single values, as the enums that take null are generated, read as one choice. */
function choices(issue: Extract<Issue, { code: 'invalid_union' }>): Issue | undefined {
  const values = issue.errors
    .flat()
    .flatMap((one) => (one.code === 'invalid_value' ? one.values : []))
  if (values.length === 0) return undefined
  return { code: 'invalid_value', values, path: issue.path, message: issue.message }
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let node = value
  for (const key of path) {
    if (node === null || typeof node !== 'object') return true
    node = (node as Record<PropertyKey, unknown>)[key]
  }
  return node === undefined
}

function asBoolean(name: string, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw badRequest(name, 'must be true or false', 'true または false を指定してください')
}

/**
 * The names of a query's boolean parameters: the validators coerce any text that is not empty to
 * true, "false" included.
 */
function booleanFields(schema: ZodType): Set<string> {
  const names = new Set<string>()
  if (!(schema instanceof z.ZodObject)) return names
  for (const [name, field] of Object.entries(schema.shape)) {
    let inner: unknown = field
    while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap()
    if (inner instanceof z.ZodBoolean) names.add(name)
  }
  return names
}
