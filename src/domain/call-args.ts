import { holdsPrivateKey } from './credential/private-key.ts'
import type { CallArgs } from './call-search.ts'
import { isSecret } from './settings/secrets.ts'
import { isSettings } from './settings/settings.ts'

/** Longer bodies stay out of addresses; characters of JSON. */
export const longestBody = 2000

/** Names of values that are secret here and nowhere else looks like one. */
const alsoSecret =
  /^(?:authKey|apiKey|api_key|privateKey|private_key|registration_?secret|mfa_?otp_?code|otp|code|cvc|puk|(?:proxy-)?authorization|(?:set-)?cookie|x-api-key)$/i

const isEntry = (parent: object) => 'value' in parent || 'ipAddress' in parent

/** Whether a value under this name must not stand in an address, the history or a copied command. */
export function isSecretArg(name: string, value: unknown, parent?: unknown): boolean {
  return (
    isSecret(name, value, parent) ||
    (typeof value === 'string' && alsoSecret.test(name)) ||
    holdsPrivateKey(value) ||
    // Of a credential set; what is an entry of a table has its value beside it.
    (name === 'key' && typeof value === 'string' && isSettings(parent) && !isEntry(parent))
  )
}

/** The arguments as they may stand in an address: without secrets, and without a long body. */
export function addressArgs({ path, query, body }: CallArgs): CallArgs {
  const shown = withoutSecrets(body)
  const short = shown !== undefined && JSON.stringify(shown).length <= longestBody
  return {
    path: withoutSecrets(path) as CallArgs['path'],
    query: withoutSecrets(query) as CallArgs['query'],
    ...(short && { body: shown }),
  }
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isSettings(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === undefined || part === '' || isSecretArg(name, part, value)
        ? []
        : [[name, withoutSecrets(part)]],
    ),
  )
}

/** A body without what stands at these paths. */
export function withoutPaths(body: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0 || !isSettings(body)) return body
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, part]) => {
      const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest)
      return below.some((path) => path.length === 0) ? [] : [[name, withoutPaths(part, below)]]
    }),
  )
}

/** Where secrets stand in a value, as paths of names and places: copied commands name them instead. */
export function secretPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    isSecretArg(name, part, value) ? [[...path, name]] : secretPaths(part, [...path, name]),
  )
}

/** The values of path and query with its name for each secret, as what is shown and copied has them. */
export function namedSecrets({ path, query }: CallArgs): Pick<CallArgs, 'path' | 'query'> {
  const named = <T>(values: Readonly<Record<string, T>>): Record<string, T | string> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        isSecretArg(name, value) ? `<${name}>` : value,
      ]),
    )
  return { path: named(path), query: named(query) }
}
