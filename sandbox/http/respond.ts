import { writeJson } from '../../src/domain/exact-json.ts'
import { SoracomError } from './error.ts'
import type { Language } from './handler.ts'
import { serverError, storageFull, storageReadOnly } from './errors.ts'
import { troubleOf } from '../db/trouble.ts'

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/** A JSON response; no body where `data` is undefined. */
export function jsonResponse(
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = data === undefined ? null : writeJson(data)
  const response = new Response(body, { status, headers: { ...jsonHeaders, ...headers } })
  if (body !== null) texts.set(response, body)
  return response
}

/** A response that is a file, of the type that the file says. */
export function fileResponse(
  status: number,
  file: Blob,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const type = { 'content-type': file.type, 'cache-control': 'no-store' }
  return new Response(file, { status, headers: { ...type, ...headers } })
}

const texts = new WeakMap<Response, string>()

/** The body of a JSON response as it was made: reading it back from the response costs a stream. */
export function textOf(response: Response): string | undefined {
  return texts.get(response)
}

/**
 * The response for whatever was thrown, in the language of `X-Soracom-Lang` (`en` unless `ja`).
 * A data file that cannot be written is written to stderr in a line. What else is no `SoracomError`
 * is a defect of the sandbox: it is written there whole and answered 500.
 */
export function errorResponse(
  error: unknown,
  request: Request,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, code, messages, retryAfter } =
    error instanceof SoracomError ? error : unforeseen(error)
  const again: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  const body = { code, message: messages[languageOf(request)] }
  return jsonResponse(status, body, { ...headers, ...again })
}

/** The language that a request asks for with `X-Soracom-Lang`. */
export function languageOf(request: Request): Language {
  return request.headers.get('x-soracom-lang') === 'ja' ? 'ja' : 'en'
}

function unforeseen(error: unknown): SoracomError {
  const trouble = troubleOf(error)
  const known = trouble && (trouble === 'full' ? storageFull() : storageReadOnly())
  console.error(known ? known.messages.en : error)
  return known ?? serverError(500)
}
