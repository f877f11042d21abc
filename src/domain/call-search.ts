import { isSettings } from './settings/settings.ts'

/** What an operation is called with. */
export interface CallArgs {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export const noArgs: CallArgs = { path: {}, query: {} }

/** Reads arguments out of an address: what is no text or object is left out. */
export function readArgs(raw: Readonly<Record<string, unknown>>): CallArgs {
  const path = isSettings(raw['path']) ? raw['path'] : {}
  const query = isSettings(raw['query']) ? raw['query'] : {}
  return {
    path: Object.fromEntries(
      Object.entries(path).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
      ),
    ),
    query,
    ...(raw['body'] !== undefined && { body: raw['body'] }),
  }
}

/** Arguments as an address has them: nothing stands there that is empty. */
export type CallSearch = Partial<CallArgs>

/** The arguments as the search of an operation's page. */
export function callSearch({ path, query, body }: CallArgs): CallSearch {
  return {
    path: Object.keys(path).length > 0 ? path : undefined,
    query: Object.keys(query).length > 0 ? query : undefined,
    body,
  }
}
