/** The headers of a request as they are written, one in a line, and the lines that are none. */
export function readHeaders(text: string): {
  readonly headers: Readonly<Record<string, string>>
  readonly wrong: readonly string[]
} {
  const headers: Record<string, string> = {}
  const wrong: string[] = []
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const [, name, value = ''] = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:(.*)$/.exec(line) ?? []
    if (name === undefined) wrong.push(line.trim())
    else headers[name] = value.trim()
  }
  return { headers, wrong }
}

/** Whether the value of a header under this name is likely to let somebody in. */
export function isSecretHeader(name: string): boolean {
  return /auth|cookie|key|pass|secret|token/i.test(name)
}
