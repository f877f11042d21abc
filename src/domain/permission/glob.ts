/** Tests an API name such as `Sim:listSims`. */
export type NameTest = (name: string) => boolean

/**
 * Compiles an `api` pattern of a permission statement; `*` stands for any run of characters, also
 * none, wherever it is written. Case counts. Runs in time linear in the name for every pattern, as
 * patterns come from users and are tried on every request.
 */
export function compileGlob(pattern: string): NameTest {
  const parts = pattern.split('*')
  const first = parts[0] ?? ''
  if (parts.length === 1) return (name) => name === pattern
  const last = parts[parts.length - 1] ?? ''
  const middle = parts.slice(1, -1).filter((part) => part !== '')
  return (name) => {
    if (name.length < first.length + last.length) return false
    if (!name.startsWith(first) || !name.endsWith(last)) return false
    const end = name.length - last.length
    let from = first.length
    for (const part of middle) {
      const found = name.indexOf(part, from)
      if (found < 0 || found + part.length > end) return false
      from = found + part.length
    }
    return true
  }
}
