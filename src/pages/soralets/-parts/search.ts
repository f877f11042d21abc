/** What the URL of a Soralet's page says of its log. Defaults are left out. */
export interface SoraletSearch {
  /** What the lines contain. */
  q?: string | undefined
  /** The version that said them. */
  version?: number | undefined
  /** The log is not followed. */
  stopped?: true | undefined
}

const longest = 200

/** Reads it; what makes no sense is left out. */
export function readSoraletSearch({ q, version, stopped }: Record<string, unknown>): SoraletSearch {
  const text = typeof q === 'number' ? String(q) : q
  const no = Number(version)
  return {
    q: typeof text === 'string' && text !== '' ? text.slice(0, longest) : undefined,
    version: version !== undefined && Number.isInteger(no) && no > 0 ? no : undefined,
    stopped: stopped === true ? true : undefined,
  }
}
