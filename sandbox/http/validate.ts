import { z, type ZodType } from 'zod'
import { mayBeRounded, parseJson as parseExactly } from '../../src/domain/exact-json.ts'
import { badRequest, missingField, notJson } from './errors.ts'

/** Objects and arrays within one another; no body of the API comes near. */
const depthLimit = 64

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
  const fields = schema instanceof z.ZodObject ? new Map(Object.entries(schema.shape)) : undefined
  const given: Record<string, unknown> = {}
  for (const name of new Set(query.keys())) {
    const read = readerOf(fields?.get(name))
    const values = query.getAll(name).map((value) => read(name, value))
    given[name] = values.length > 1 ? values : values[0]
  }
  const parsed = parseWith(schema, given)
  const limit = limitIn(parsed)
  // Two lists say that they have none with a -1 of their own.
  if (typeof limit === 'number' && limit < 1 && limit !== limitIn(schema.safeParse({}).data))
    throw badRequest('limit', 'must be at least 1', '1 以上にしてください')
  return parsed
}

/**
 * The body as validated by `schema`; an absent body counts as an empty object, and null counts as
 * absence wherever the description does not take it. Throws 400.
 */
export function parseBody<T>(schema: ZodType<T>, text: string, required: boolean): T {
  const value = text.trim() === '' ? null : parseJson(text)
  if (value === null && required) throw missingField('body')
  // Nearly no body has a null: only of one that may, they are looked for.
  const taken = (body: unknown) => (text.includes('null') ? present(schema, body) : body)
  const body = parseWith(schema, taken(value ?? {}))
  if (!mayBeRounded(text)) return body
  // Where anything may stand (a group's settings), a number keeps its digits.
  const exact = schema.safeParse(taken(parseExactly(text)))
  return exact.success ? exact.data : body
}

/** A body without what is null where nothing can be. */
function present(schema: ZodType, body: unknown): unknown {
  // What stood within a null's parent may only be judged once the null is gone.
  while (withoutNulls(body, schema.safeParse(body).error?.issues ?? []));
  return body
}

/** Takes the fields out that are null where these issues lie; whether there were any. */
function withoutNulls(body: unknown, issues: readonly Issue[]): boolean {
  let found = false
  for (const issue of issues) {
    const name = issue.path.at(-1)
    const parent = issue.path.slice(0, -1).reduce(member, body)
    if (name !== undefined && !Array.isArray(parent) && member(parent, name) === null) {
      found = Reflect.deleteProperty(parent as object, name)
    } else if (issue.code === 'invalid_union') {
      found = withoutNulls(issue.path.reduce(member, body), issue.errors.flat()) || found
    }
  }
  return found
}

function member(node: unknown, key: PropertyKey): unknown {
  if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined
  return (node as Record<PropertyKey, unknown>)[key]
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
  return path.reduce(member, value) === undefined
}

/** How the text of a parameter becomes a value of its type. */
type Read = (name: string, text: string) => unknown

const asText: Read = (_, text) => text

/** The validators coerce any text that is not empty to true, "false" included. */
const asBoolean: Read = (name, text) => {
  const word = text.toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  throw badRequest(name, 'must be true or false', 'true または false を指定してください')
}

/** Names of choices are taken in capitals and without: clients differ. */
function readerOf(field: unknown): Read {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) {
    return readerOf(field.unwrap())
  }
  if (field instanceof z.ZodArray) return readerOf(field.element)
  if (field instanceof z.ZodBoolean) return asBoolean
  if (!(field instanceof z.ZodEnum)) return asText
  const choices = new Map(field.options.map((option) => [String(option).toLowerCase(), option]))
  return (_, text) => choices.get(text.toLowerCase()) ?? text
}

const limitIn = (query: unknown) => (query as { limit?: unknown } | undefined)?.limit
