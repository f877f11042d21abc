import { writeJson } from '../../src/domain/exact-json.ts'
import { SoracomError } from './error.ts'
import { serverError } from './errors.ts'

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/** A JSON response; no body where `data` is undefined. */
export function jsonResponse(
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = data === undefined ? null : writeJson(data)
  return new Response(body, { status, headers: { ...jsonHeaders, ...headers } })
}

/**
 * The response for whatever was thrown, in the language of `X-Soracom-Lang` (`en` unless `ja`).
 * What is no `SoracomError` is a defect of the sandbox: it is written to stderr and answered 500.
 */
export function errorResponse(
  error: unknown,
  request: Request,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (!(error instanceof SoracomError)) console.error(error)
  const { status, code, messages } = error instanceof SoracomError ? error : serverError(500)
  const japanese = request.headers.get('x-soracom-lang') === 'ja'
  const passing: Record<string, string> = status === 501 ? { 'x-should-retry': 'false' } : {}
  const body = { code, message: messages[japanese ? 'ja' : 'en'] }
  return jsonResponse(status, body, { ...headers, ...passing })
}
