import type { CallValues, Operation } from './operation.ts'

/** The query's values by their names, a list as one value each; what is not set is left out. */
export function queryWords({ query = {} }: CallValues): [name: string, value: string][] {
  return Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one): [string, string] => [name, String(one)]),
  )
}

/** The path below `/v1` with its variables and query; a variable without a value stays as it is written. */
export function callPath({ path }: Pick<Operation, 'path'>, values: CallValues): string {
  const filled = path.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const value = values.path?.[name]
    return value ? encodeURIComponent(value) : whole
  })
  const words = queryWords(values)
  return words.length === 0 ? filled : `${filled}?${new URLSearchParams(words)}`
}
