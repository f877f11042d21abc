import { separator, type CodeNumbers } from './part.ts'

/** Codes of all rows, and what each stands for. */
export interface Codes {
  readonly values: readonly string[]
  readonly codes: CodeNumbers
}

/** `tags:site` as the field and the key among its values; undefined for a plain field. */
export function entryOf(id: string): { readonly of: string; readonly key: string } | undefined {
  const at = id.indexOf(':')
  return at < 0 ? undefined : { of: id.slice(0, at), key: id.slice(at + 1) }
}

/** The codes of what stands behind a key (`site=`) among the values of a field. */
export function entryCodes({ values, codes }: Codes, key: string): Codes {
  const numbers = new Map<string, number>()
  const here = values.map((joined) => {
    const entry = joined.split(separator).find((one) => one.startsWith(`${key}=`))
    const value = entry?.slice(key.length + 1) ?? ''
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  })
  return {
    values: [...numbers.keys()],
    codes: Uint32Array.from(codes, (code) => here[code] ?? 0),
  }
}
