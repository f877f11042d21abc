import { callPath, queryWords } from '../../api/call-path.ts'
import type { CallValues, Operation } from '../../api/operation.ts'
import { writeJson } from '../../domain/exact-json.ts'
import type { Session } from '../../api/session.ts'

/** A word as a POSIX shell reads it back unchanged. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The body as JSON; a secret is replaced by its name, for the person to put it there. */
export function bodyText({ body, secrets = [] }: CallValues): string {
  const hidden = new Map(secrets.map((path) => [JSON.stringify(path), path.at(-1) ?? 'secret']))
  const without = (node: unknown, path: readonly string[]): unknown => {
    const name = hidden.get(JSON.stringify(path))
    if (name !== undefined) return `<${name}>`
    if (node === null || typeof node !== 'object') return node
    if (Array.isArray(node)) return node.map((one, at) => without(one, [...path, String(at)]))
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, without(value, [...path, key])]),
    )
  }
  return writeJson(without(body, []))
}

/** The variables of a path that are secret. */
function secretsIn({ path = {}, secrets = [] }: CallValues): string[] {
  return secrets.flatMap(([name = '', further]) =>
    further === undefined && name in path ? [name] : [],
  )
}

/** The variables of the path; a secret one is replaced by its name, as in the body. */
function shownPath(values: CallValues): Record<string, string> {
  const hidden = secretsIn(values).map((name) => [name, `<${name}>`] as const)
  return { ...values.path, ...Object.fromEntries(hidden) }
}

/** Whether a body is a text that goes as it is: of an operation that takes no JSON first. */
const isText = ({ body: type }: Operation, { body }: CallValues) =>
  typeof body === 'string' && type !== null && !type.includes('json')

const sentText = (operation: Operation, values: CallValues) =>
  isText(operation, values) ? String(values.body) : bodyText(values)

/**
 * The `soracom` CLI command that does the same. Path variables and query are flags in kebab case, the body
 * goes as JSON; the profile (and so the secret) is the person's own. The CLI encodes paths itself.
 */
export function cliCommand(
  operation: Operation,
  values: CallValues,
  session: Session,
  origin: string,
): string {
  const address = apiAddress(session, origin)
  const words = ['soracom', ...(operation.cli ?? '').split(' ')]
  for (const [name, value] of [...Object.entries(shownPath(values)), ...queryWords(values)]) {
    words.push(`--${name.replaceAll('_', '-')}`, quoted(value))
  }
  if (values.body !== undefined) words.push('--body', quoted(sentText(operation, values)))
  const soracom = /^https:\/\/(g\.)?api\.soracom\.io\//.test(address)
  if (soracom) words.push('--coverage-type', session.coverage)
  else words.unshift(`SORACOM_ENDPOINT=${quoted(address.replace(/\/v1$/, ''))}`)
  return words.join(' ')
}

/** The curl command that does the same. Key and token stand for themselves: they are never copied. */
export function curlCommand(
  operation: Operation,
  values: CallValues,
  session: Session,
  origin: string,
): string {
  const lines = [
    `curl -X ${operation.method} ${quoted(callAddress(operation, values, session, origin))}`,
    `-H "X-Soracom-API-Key: $SORACOM_API_KEY" -H "X-Soracom-Token: $SORACOM_TOKEN"`,
  ]
  if (values.body !== undefined) {
    const type = isText(operation, values) ? (operation.body ?? '') : 'application/json'
    lines.push(`-H 'Content-Type: ${type}' -d ${quoted(sentText(operation, values))}`)
  }
  return lines.join(' \\\n  ')
}

/** The whole address of a call, with its query. */
export function callAddress(
  operation: Operation,
  values: CallValues,
  session: Session,
  origin: string,
): string {
  let path = callPath(operation, { ...values, path: shownPath(values) })
  for (const name of secretsIn(values)) path = path.replace(`%3C${name}%3E`, `<${name}>`)
  return apiAddress(session, origin) + path
}

/** Where the API itself is: what is forwarded from here stands under Soracom's own address. */
export function apiAddress(session: Session, origin: string): string {
  const base = session.endpoint.coverages[session.coverage] ?? ''
  if (base.startsWith('/api/jp/')) return base.replace('/api/jp', 'https://api.soracom.io')
  if (base.startsWith('/api/g/')) return base.replace('/api/g', 'https://g.api.soracom.io')
  return new URL(base, origin).href
}
